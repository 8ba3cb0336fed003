package report

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"strings"
)

// page holds the parts of the page. chartjs is Chart.js as its makers publish it.
//
//go:embed page/*.css page/*.js page/*.html page/chartjs/chart.umd.min.js
var page embed.FS

// scripts are put into the page in this order.
var scripts = []string{"chartjs/chart.umd.min.js", "data.js", "charts.js", "quality.js", "text.js", "reader.js", "playground.js", "start.js"}

// writePage puts the page together. What stands in the dataset comes in as JSON and is shown as text
// by the script; a policy lets nothing run but the scripts below, and lets nothing be loaded.
func writePage(w io.Writer, d *dataset) error {
	data, err := encode(d)
	if err != nil {
		return err
	}
	var code, hashes bytes.Buffer
	for _, name := range scripts {
		s, err := page.ReadFile("page/" + name)
		if err != nil {
			return fmt.Errorf("report: %w", err)
		}
		sum := sha256.Sum256(s)
		fmt.Fprintf(&hashes, " 'sha256-%s'", base64.StdEncoding.EncodeToString(sum[:]))
		fmt.Fprintf(&code, "<script>%s</script>\n", s)
	}
	style, err := page.ReadFile("page/page.css")
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	frame, err := page.ReadFile("page/page.html")
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	connect := "'none'"
	if d.Playable {
		connect = "'self'"
	}
	policy := fmt.Sprintf("default-src 'none'; script-src%s; style-src 'unsafe-inline'; img-src data:; connect-src %s; base-uri 'none'; form-action 'none'", hashes.String(), connect)
	_, err = strings.NewReplacer(
		"{{title}}", html.EscapeString(d.Name),
		"{{policy}}", policy,
		"{{style}}", string(style),
		"{{data}}", string(data),
		"{{scripts}}", code.String(),
	).WriteString(w, string(frame))
	return err
}
