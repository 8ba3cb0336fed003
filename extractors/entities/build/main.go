// Command build writes characters.tsv, how likely a character is at each place of a name, from the names in the
// dictionary of gse (github.com/go-ego/gse v0.80.3, Apache-2.0), and fills the weight of surnames.tsv.
//
//	go run ./extractors/entities/build
//
// Each name counts once, however frequent it is. Costs are -log2 of the share, in tenths of a bit.
package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run() error {
	surnames := filepath.Join("extractors", "lexicon", "surnames.tsv")
	lines, bits, err := readSurnames(surnames)
	if err != nil {
		return fmt.Errorf("%w; run from the root of the repository", err)
	}
	c := newCounts()
	if err := c.read(bits); err != nil {
		return err
	}
	if err := writeSurnames(surnames, lines, c.surname); err != nil {
		return err
	}
	return c.write(filepath.Join("extractors", "entities", "characters.tsv"))
}

// A tally counts characters at one place of a name.
type tally struct {
	count map[rune]float64
	sum   float64
}

func (t *tally) add(r rune, n float64) {
	if t.count == nil {
		t.count = map[rune]float64{}
	}
	t.count[r] += n
	t.sum += n
}

// cost is in tenths of a bit; what is seen once is no more likely than what is not seen at all.
func (t *tally) cost(r rune) int {
	n := t.count[r]
	if n == 0 {
		return -1
	}
	return int(math.Round(-10 * math.Log2(n/t.sum)))
}

type counts struct {
	surname                                             map[string]float64
	single, first, second, foreignFirst, foreign, plain tally
	alone                                               map[rune]float64 // how often the character is a word
	words                                               float64          // how often any word is
}

func newCounts() *counts { return &counts{surname: map[string]float64{}, alone: map[rune]float64{}} }

// read goes over gse's dictionary: lines of word, frequency, tag.
func (c *counts) read(surnames map[string]bool) error {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-ego/gse").Output()
	if err != nil {
		return fmt.Errorf("go list gse: %w", err)
	}
	f, err := os.Open(filepath.Join(strings.TrimSpace(string(dir)), "data", "dict", "zh", "s_1.txt"))
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	for s.Scan() {
		cells := strings.Fields(s.Text())
		if len(cells) < 3 {
			continue
		}
		freq, _ := strconv.ParseFloat(cells[1], 64)
		c.word([]rune(cells[0]), freq, cells[2], surnames)
	}
	return s.Err()
}

func (c *counts) word(w []rune, freq float64, tag string, surnames map[string]bool) {
	c.words += freq
	for _, r := range w {
		if !unicode.Is(unicode.Han, r) {
			return
		}
	}
	if len(w) == 1 {
		c.alone[w[0]] = freq
	}
	if !strings.HasPrefix(tag, "nr") {
		for _, r := range w {
			c.plain.add(r, math.Sqrt(freq))
		}
	}
	switch {
	case (tag == "nr" || tag == "nrfg") && len(w) == 3 && surnames[string(w[:1])]:
		c.surname[string(w[:1])]++
		c.first.add(w[1], 1)
		c.second.add(w[2], 1)
	case (tag == "nr" || tag == "nrfg") && len(w) == 4 && surnames[string(w[:2])]:
		c.surname[string(w[:2])]++
	case (tag == "nr" || tag == "nrfg") && len(w) == 2 && freq < 60 && surnames[string(w[:1])]:
		c.surname[string(w[:1])] += 0.5
		c.single.add(w[1], 1)
	case tag == "nrt" && len(w) >= 2 && len(w) <= 6:
		c.foreignFirst.add(w[0], 1)
		for _, r := range w {
			c.foreign.add(r, 1)
		}
	}
}

func (c *counts) write(path string) error {
	seen := map[rune]bool{}
	for _, t := range []*tally{&c.single, &c.first, &c.second, &c.foreign} {
		for r := range t.count {
			seen[r] = true
		}
	}
	for r := range c.alone {
		seen[r] = true
	}
	var runes []rune
	for r := range seen {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	var b strings.Builder
	b.WriteString("# Cost of a character at each place of a name: -log2 of its share, in tenths of a bit; empty where it is not seen there.\n" +
		"# single: a given name of one character; first, second: of two; foreign_first, foreign: in a transliterated name; plain: in other words; alone: as a word of its own.\n" +
		"# Source: counted from the names in the dictionary of gse v0.80.3 (Apache-2.0) by extractors/entities/build; every name counts once.\n" +
		"character\tsingle\tfirst\tsecond\tforeign_first\tforeign\tplain\talone\n")
	for _, r := range runes {
		fmt.Fprintf(&b, "%c", r)
		for _, t := range []*tally{&c.single, &c.first, &c.second, &c.foreignFirst, &c.foreign, &c.plain} {
			b.WriteByte('\t')
			if n := t.cost(r); n >= 0 {
				b.WriteString(strconv.Itoa(n))
			}
		}
		b.WriteByte('\t')
		if n := c.cost1(r); n >= 0 {
			b.WriteString(strconv.Itoa(n))
		}
		b.WriteByte('\n')
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// cost1 is the cost of a character as a word of its own. The dictionary has some characters (向, 克) much too rare; they
// cost no more than a character of their share in longer words does.
func (c *counts) cost1(r rune) int {
	best := -1
	if n := c.alone[r]; n > 0 {
		best = int(math.Round(-10 * math.Log2(n/c.words)))
	}
	if p := c.plain.cost(r); p >= 0 && (best < 0 || best > p+50) {
		best = p + 50
	}
	return best
}

// readSurnames reads the lines of surnames.tsv and the surnames in them.
func readSurnames(path string) ([]string, map[string]bool, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	words := map[string]bool{}
	for _, l := range lines {
		if w, _, ok := strings.Cut(l, "\t"); ok && !strings.HasPrefix(l, "#") && w != "word" {
			words[w] = true
		}
	}
	return lines, words, nil
}

// writeSurnames sets the second cell of every line to the cost of the surname.
func writeSurnames(path string, lines []string, count map[string]float64) error {
	sum := 0.0
	for _, l := range lines {
		w, _, _ := strings.Cut(l, "\t")
		sum += count[w]
	}
	for i, l := range lines {
		cells := strings.Split(l, "\t")
		if strings.HasPrefix(l, "#") || cells[0] == "word" || len(cells) < 2 {
			continue
		}
		cells[1] = strconv.Itoa(int(math.Round(-10 * math.Log2(max(count[cells[0]], 0.7)/sum))))
		lines[i] = strings.Join(cells, "\t")
	}
	return os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644)
}
