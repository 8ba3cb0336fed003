module github.com/taojin-nlp/taojin

go 1.26

require (
	github.com/apache/arrow/go/v17 v17.0.0 // indirect
	github.com/go-ego/gse v0.80.3 // indirect
	github.com/stretchr/testify v1.12.1 // indirect
	github.com/vcaesar/cedar v0.20.2 // indirect
)
