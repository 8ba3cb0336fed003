package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/taojin-nlp/taojin/corpus"
	"github.com/taojin-nlp/taojin/out/report"
	"github.com/taojin-nlp/taojin/pipeline"
	"github.com/taojin-nlp/taojin/schema"
)

// Limits of a request.
const (
	maxRequest = 1 << 20 // bytes
	maxTime    = 10 * time.Second
)

func serveCommand() *cobra.Command {
	var e extraction
	address := "127.0.0.1:8620"
	c := &cobra.Command{
		Use:   "serve",
		Short: "Serve a page at localhost that shows the rows of a pasted text",
		Long: "serve shows the reader of `taojin report` on texts that are pasted into it, with the rules that matched and lost.\n" +
			"It listens on this machine alone. A text may have 1 MiB and may take 10 seconds.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			options, err := e.options()
			if err != nil {
				return err
			}
			if err := loopback(address); err != nil {
				return err
			}
			p, err := pipeline.New(options)
			if err != nil {
				return err
			}
			handler, err := newPlayground(p)
			if err != nil {
				return err
			}
			listener, err := net.Listen("tcp", address)
			if err != nil {
				return fmt.Errorf("serve: cannot listen on %s: %w; give another with --address", address, err)
			}
			fmt.Fprintf(c.OutOrStdout(), "http://%s/ (Ctrl-C ends it)\n", listener.Addr())
			return serve(c.Context(), listener, handler)
		},
	}
	e.register(c)
	c.Flags().StringVar(&address, "address", address, "address of this machine and port; port 0 is any that is free")
	return c
}

// loopback refuses addresses that others could reach.
func loopback(address string) error {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return fmt.Errorf("--address is %q; give an address and a port such as 127.0.0.1:8620", address)
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return fmt.Errorf("--address is %q; serve listens on this machine alone: give 127.0.0.1, ::1 or localhost", address)
	}
	return nil
}

// serve answers until ctx ends.
func serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	s := &http.Server{Handler: handler, ReadTimeout: maxTime, WriteTimeout: 3 * maxTime, IdleTimeout: time.Minute, MaxHeaderBytes: 1 << 14}
	stop := context.AfterFunc(ctx, func() {
		ended, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		s.Shutdown(ended)
	})
	defer stop()
	if err := s.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve: %w", err)
	}
	return nil
}

// A playground answers the page and its questions.
type playground struct {
	extract func(pipeline.Document) ([]match, *schema.Tables)
	page    []byte
	turns   chan struct{} // a text that takes too long still holds its turn
	time    time.Duration
}

// A match of a rule, as the page shows it.
type match struct {
	Text string `json:"text"`
	Rule string `json:"rule"`
	Lost string `json:"lost,omitempty"`
}

func newPlayground(p *pipeline.Pipeline) (*playground, error) {
	var page bytes.Buffer
	if err := report.Playground(&page); err != nil {
		return nil, err
	}
	return &playground{page: page.Bytes(), turns: make(chan struct{}, runtime.GOMAXPROCS(0)), time: maxTime,
		extract: func(d pipeline.Document) ([]match, *schema.Tables) {
			runes, matches := []rune(d.Text), []match{}
			tables := p.Explain(d, func(t pipeline.Trace) {
				matches = append(matches, match{string(runes[t.Span.Start:t.Span.End]), t.Rule, t.Lost})
			})
			return matches, tables
		}}, nil
}

func (p *playground) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cache-Control", "no-store")
	host := r.Host
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	switch ip := net.ParseIP(strings.Trim(host, "[]")); {
	case host != "localhost" && (ip == nil || !ip.IsLoopback()): // a name that was made to point here
		fail(w, http.StatusForbidden, "this page is for localhost")
	case r.URL.Path == "/" && (r.Method == http.MethodGet || r.Method == http.MethodHead):
		h.Set("Content-Type", "text/html; charset=utf-8")
		w.Write(p.page)
	case r.URL.Path == "/extract" && r.Method == http.MethodPost:
		p.answer(w, r)
	default:
		fail(w, http.StatusNotFound, "there are / and, by POST, /extract")
	}
}

func fail(w http.ResponseWriter, status int, problem string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]string{"error": problem})
}

// answer extracts a text. Another site's page cannot ask: a browser does not let it send JSON.
func (p *playground) answer(w http.ResponseWriter, r *http.Request) {
	if !strings.HasPrefix(r.Header.Get("Content-Type"), "application/json") {
		fail(w, http.StatusUnsupportedMediaType, "send JSON with text and, if it is known, published")
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxRequest))
	if err != nil {
		fail(w, http.StatusRequestEntityTooLarge, "a text may have 1 MiB; use taojin run for more")
		return
	}
	var asked struct{ Text, Published string }
	if json.Unmarshal(body, &asked) != nil || strings.TrimSpace(asked.Text) == "" {
		fail(w, http.StatusBadRequest, "there is no text")
		return
	}
	d := pipeline.Document{ID: "text", Text: strings.ToValidUTF8(asked.Text, "\ufffd")}
	if asked.Published != "" {
		t, ok := corpus.ParsePublished(asked.Published)
		if !ok {
			fail(w, http.StatusBadRequest, fmt.Sprintf("published is %q; give an ISO 8601 date such as 2024-03-09", asked.Published))
			return
		}
		d.Published = t
	}
	select {
	case p.turns <- struct{}{}:
	default:
		fail(w, http.StatusServiceUnavailable, "other texts are being read; try again")
		return
	}
	type result struct {
		matches []match
		tables  *schema.Tables
		took    time.Duration
	}
	done := make(chan result, 1)
	go func() {
		defer func() { <-p.turns }()
		start := time.Now()
		matches, tables := p.extract(d)
		done <- result{matches, tables, time.Since(start)}
	}()
	select {
	case <-time.After(p.time):
		fail(w, http.StatusGatewayTimeout, fmt.Sprintf("the text took longer than %s; report it", p.time))
	case got := <-done:
		if len(got.tables.Rejects) > 0 {
			fail(w, http.StatusUnprocessableEntity, got.tables.Rejects[0].Detail)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		json.NewEncoder(w).Encode(map[string]any{"document": report.AsDocument(got.tables), "matches": got.matches, "milliseconds": float64(got.took.Microseconds()) / 1000})
	}
}
