package report

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A browser is a tab of a headless Chromium with what its page complained of.
type browser struct {
	context.Context
	t  *testing.T
	mu sync.Mutex
	// complaints are errors of the page: exceptions, and what its policy refused.
	complaints []string
}

// open starts Chromium. Without one the test is skipped, and says so; CI installs it (.ci/run).
func open(t *testing.T) *browser {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("there is no chromium to click in the page with: apt-get install chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.WSURLReadTimeout(90*time.Second))
	ctx, stop := context.WithTimeout(context.Background(), 2*time.Minute)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx, chromedp.WithErrorf(t.Logf)) // of events that are newer than the library
	t.Cleanup(stop)
	b := &browser{Context: ctx, t: t}
	chromedp.ListenTarget(ctx, func(event any) {
		b.mu.Lock()
		defer b.mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			b.complaints = append(b.complaints, e.ExceptionDetails.Error())
		case *runtime.EventConsoleAPICalled:
			if e.Type == runtime.APITypeError {
				b.complaints = append(b.complaints, fmt.Sprint(e.Args))
			}
		}
	})
	return b
}

func (b *browser) do(actions ...chromedp.Action) {
	b.t.Helper()
	require.NoError(b.t, chromedp.Run(b, actions...))
}

// text is what an element shows.
func (b *browser) text(selector string) string {
	b.t.Helper()
	var s string
	b.do(chromedp.Text(selector, &s, chromedp.ByQuery))
	return s
}

func (b *browser) number(js string) int {
	b.t.Helper()
	var n int
	b.do(chromedp.Evaluate(js, &n))
	return n
}

func click(selector string) chromedp.Action {
	return chromedp.Click(selector, chromedp.ByQuery, chromedp.NodeVisible)
}

// set gives a field a value and tells the page, as typing or choosing does.
func set(id, value, event string) chromedp.Action {
	return chromedp.Evaluate(fmt.Sprintf(`(() => { const e = document.getElementById(%q); e.value = %q; e.dispatchEvent(new Event(%q)); })()`, id, value, event), nil)
}

func TestReaderIsClicked(t *testing.T) {
	b := open(t)
	path := filepath.Join(t.TempDir(), "report.html")
	require.NoError(t, os.WriteFile(path, []byte(pageOf(t, written(t, samples()...), 10)), 0o666))
	address := (&url.URL{Scheme: "file", Path: path}).String()
	b.do(chromedp.EmulateViewport(1400, 900), chromedp.Navigate(address))

	// Overview: tiles, charts that are drawn.
	assert.Contains(t, b.text("#overview .tiles"), "6\ndates")
	assert.Positive(t, b.number(`[...document.querySelectorAll("#overview canvas")].filter((c) => c.width > 0 && Chart.getChart(c)).length - 4`))
	b.do(set("types-of", "dates", "change"))
	assert.Equal(t, 1, b.number(`[...document.querySelectorAll("#overview canvas")].filter((c) => c.ariaLabel === "DATE 6").length`))

	// Quality tells the reject, as text.
	b.do(click(`nav a[href="#quality"]`))
	assert.Contains(t, b.text("#quality"), hostile)

	// A span is clicked: its columns and its rule are shown, and what it is joined with.
	b.do(click(`nav a[href="#read"]`))
	assert.Equal(t, 3, b.number(`document.querySelectorAll("#list button").length`))
	b.do(click(`#text [data-rows~="events/0"]`))
	detail := b.text("#detail")
	for _, want := range []string{"动工", "construction.started", "青屿市", "test.b", "time 2024年", "null: ", "place_code", "date_id 2024年"} {
		assert.Contains(t, detail, want)
	}
	assert.Equal(t, "2024年", b.text("#text .part"), "the argument is framed")
	b.do(click("#detail .joined button"))
	assert.Contains(t, b.text("#detail"), "events.date_id 动工")
	assert.Equal(t, 1, b.number(`location.hash === "#read/a/dates/1" ? 1 : 0`))

	// Rows that lie in one another: a second click chooses the next.
	b.do(click(`#text [data-rows~="entities/0"]`))
	assert.Contains(t, b.text("#detail h2"), "何晓岚")
	b.do(click(`#text [data-rows~="entities/0"]`))
	assert.Contains(t, b.text("#detail h2"), "县长何晓岚说")

	// Keys: next row, next document, a table off and on.
	b.do(chromedp.KeyEvent(kb.Escape), chromedp.KeyEvent("j"))
	assert.Equal(t, "3月1日", b.text("#detail h2"))
	b.do(chromedp.KeyEvent("k"), chromedp.KeyEvent("j"), chromedp.KeyEvent("j"))
	assert.Equal(t, "何晓岚", b.text("#detail h2"), "the shorter of two that begin in one another comes after")
	b.do(chromedp.KeyEvent("1"))
	assert.Equal(t, 0, b.number(`document.querySelectorAll('#text [data-rows*="dates/"]').length`))
	b.do(chromedp.KeyEvent("0"), chromedp.KeyEvent("n"), chromedp.WaitVisible(`#list [aria-current][data-id="b"]`))
	assert.Contains(t, b.text("#head"), "大桥通车b")

	// The filter: by words, by rule, by type.
	search := func(words string) chromedp.Action { return set("search", words, "input") }
	b.do(search("onerror"))
	assert.Equal(t, "1 of 3 documents", b.text("#found"))
	assert.Equal(t, "onerror", b.text("#text mark"))
	assert.Contains(t, b.text("#text"), hostile)
	b.do(search("rule:test.b"))
	assert.Equal(t, "2 of 3 documents", b.text("#found"))
	assert.Equal(t, 1, b.number(`document.querySelectorAll("#text .s").length`))
	b.do(search("nothing-like-it"))
	assert.Equal(t, "No document passes the filter.", b.text("#head"))
	b.do(search(""), set("kind", "numeric_facts measure", "change"))
	assert.Equal(t, "3公里", b.text("#text .s"))

	// Dark and light; help.
	b.do(click("#theme"), click("#help-open"))
	assert.Contains(t, b.text("#help"), "next, previous row")

	assert.Equal(t, 0, b.number(`window.broken ? 1 : 0`), "a text ran as script")
	assert.Empty(t, b.complaints)
}

// TestWidths wants no part of the page to be wider than a telephone, a tablet, a desk.
func TestWidths(t *testing.T) {
	b := open(t)
	path := filepath.Join(t.TempDir(), "report.html")
	require.NoError(t, os.WriteFile(path, []byte(pageOf(t, written(t, samples()...), 10)), 0o666))
	for _, width := range []int64{390, 900, 1440} {
		b.do(emulation.SetDeviceMetricsOverride(width, 844, 1, width < 500), chromedp.Navigate((&url.URL{Scheme: "file", Path: path}).String()))
		for _, part := range []string{"overview", "quality", "read"} {
			b.do(click(fmt.Sprintf(`nav a[href="#%s"]`, part)), chromedp.WaitVisible("#"+part, chromedp.ByQuery))
			assert.LessOrEqual(t, b.number(`document.documentElement.scrollWidth - innerWidth`), 0, "%s at %d", part, width)
		}
		b.do(chromedp.KeyEvent("j"))
		assert.Equal(t, 1, b.number(`(() => {
			const on = document.querySelector("#text .on").getBoundingClientRect(), sheet = document.getElementById("detail").getBoundingClientRect();
			return on.top > 0 && (on.bottom < sheet.top || on.right <= sheet.left) ? 1 : 0;
		})()`), "the chosen span is hidden at %d", width)
	}
	assert.Empty(t, b.complaints)
}

// TestPlaygroundIsClicked pastes a text into the page of a server that has an answer ready.
func TestPlaygroundIsClicked(t *testing.T) {
	b := open(t)
	asked := ""
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			assert.NoError(t, Playground(w))
			return
		}
		body, _ := io.ReadAll(r.Body)
		if asked = string(body); strings.Contains(asked, "坏") {
			w.WriteHeader(http.StatusBadRequest)
			io.WriteString(w, `{"error":"it is `+"<b>"+`bad"}`)
			return
		}
		json.NewEncoder(w).Encode(map[string]any{"document": AsDocument(made("text")), "milliseconds": 1.5,
			"matches": []map[string]string{{"text": "3月1日", "rule": "test.a"}, {"text": "3月", "rule": "test.c", "lost": "test.a"}}})
	}))
	defer server.Close()
	b.do(chromedp.EmulateViewport(1200, 900), chromedp.Navigate(server.URL),
		set("paste-text", news, "input"), set("paste-published", "2024-03-02", "input"), click("#paste button"), chromedp.WaitVisible("#matches", chromedp.ByQuery))
	assert.JSONEq(t, `{"text":"`+strings.ReplaceAll(news, "\n", `\n`)+`","published":"2024-03-02"}`, asked)
	assert.Contains(t, b.text("#matches"), "2 matches of rules, 1 of them lost")
	b.do(click(`#text [data-rows~="events/0"]`))
	assert.Contains(t, b.text("#detail"), "construction.started")
	b.do(set("paste-text", "坏", "input"), click("#paste button"), chromedp.WaitVisible("#paste-note", chromedp.ByQuery))
	assert.Eventually(t, func() bool { return b.text("#paste-note") == "it is <b>bad" }, 10*time.Second, 50*time.Millisecond)
	assert.Empty(t, b.complaints)
}
