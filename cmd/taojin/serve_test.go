package main

import (
	"bufio"
	"context"
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/taojin-nlp/taojin/pipeline"
	"github.com/taojin-nlp/taojin/schema"
)

func TestPlayground(t *testing.T) {
	p, err := pipeline.New(pipeline.Options{})
	require.NoError(t, err)
	h, err := newPlayground(p)
	require.NoError(t, err)
	ask := func(method, host, path, kind, body string) (int, string) {
		r := httptest.NewRequest(method, "http://"+host+path, strings.NewReader(body))
		r.Header.Set("Content-Type", kind)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w.Code, w.Body.String()
	}
	const here, kind = "127.0.0.1:8620", "application/json"

	code, body := ask("GET", here, "/", "", "")
	assert.Equal(t, 200, code)
	assert.Contains(t, body, "connect-src 'self'")

	code, body = ask("POST", here, "/extract", kind, `{"text":"昨日，大桥通车。","published":"2024-03-09"}`)
	require.Equal(t, 200, code, body)
	var got struct {
		Document struct {
			Text string
			Rows map[string][][]any
		}
		Matches []match
	}
	require.NoError(t, json.Unmarshal([]byte(body), &got))
	assert.Equal(t, "昨日，大桥通车。", got.Document.Text)
	require.Len(t, got.Document.Rows["dates"], 1)
	assert.Contains(t, got.Document.Rows["dates"][0], "2024-03-08")
	assert.NotEmpty(t, got.Matches)

	for _, c := range []struct {
		method, host, path, kind, body string
		code                           int
		says                           string
	}{
		{"POST", here, "/extract", kind, `{"text":" "}`, 400, "there is no text"},
		{"POST", here, "/extract", kind, `{`, 400, "there is no text"},
		{"POST", here, "/extract", kind, `{"text":"甲","published":"soon"}`, 400, "give an ISO 8601 date"},
		{"POST", here, "/extract", "text/plain", `{"text":"甲"}`, 415, "send JSON"},
		{"POST", here, "/extract", kind, `{"text":"` + strings.Repeat("长", maxRequest/3+1) + `"}`, 413, "1 MiB"},
		{"GET", here, "/extract", kind, "", 404, "by POST"},
		{"GET", here, "/etc/passwd", "", "", 404, "by POST"},
		{"GET", "evil.example:8620", "/", "", "", 403, "localhost"},
		{"GET", "[::1]:8620", "/", "", "", 200, "<!doctype html>"},
		{"GET", "localhost", "/", "", "", 200, "<!doctype html>"},
	} {
		code, body := ask(c.method, c.host, c.path, c.kind, c.body)
		assert.Equal(t, c.code, code, c.host+c.path)
		assert.Contains(t, body, c.says)
	}
}

func TestSlowTextsAreLetGo(t *testing.T) {
	release := make(chan struct{})
	h := &playground{turns: make(chan struct{}, 1), time: 20 * time.Millisecond,
		extract: func(d pipeline.Document) ([]match, *schema.Tables) {
			<-release
			return nil, &schema.Tables{Documents: []schema.Document{{DocID: d.ID, Text: d.Text}}}
		}}
	ask := func() int {
		r := httptest.NewRequest("POST", "http://localhost/extract", strings.NewReader(`{"text":"甲"}`))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w.Code
	}
	assert.Equal(t, http.StatusGatewayTimeout, ask())
	assert.Equal(t, http.StatusServiceUnavailable, ask(), "the slow text still holds the only turn")
	close(release)
	assert.Eventually(t, func() bool { return ask() == 200 }, 5*time.Second, 5*time.Millisecond)
}

func TestServeListensHereAlone(t *testing.T) {
	for address, ok := range map[string]bool{
		"127.0.0.1:0": true, "localhost:8620": true, "[::1]:80": true, "127.9.9.9:1": true,
		"0.0.0.0:8620": false, ":8620": false, "192.168.0.7:80": false, "example.org:80": false, "8620": false, "[::]:80": false,
	} {
		assert.Equal(t, ok, loopback(address) == nil, address)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- serve(ctx, listener, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("here\n")) }))
	}()
	answer, err := http.Get("http://" + listener.Addr().String())
	require.NoError(t, err)
	line, _ := bufio.NewReader(answer.Body).ReadString('\n')
	answer.Body.Close()
	assert.Equal(t, "here\n", line)
	stop()
	assert.NoError(t, <-ended)
}
