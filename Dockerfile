# docker build -t taojin . && docker run --rm -u "$(id -u)" -v "$PWD:/work" taojin run news -o dataset
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o /taojin ./cmd/taojin

FROM scratch
COPY --from=build /taojin /taojin
COPY LICENSE /LICENSE
WORKDIR /work
USER 65534
ENTRYPOINT ["/taojin"]
