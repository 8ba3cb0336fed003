package rule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/taojin-nlp/taojin/corpus/text"
	"github.com/taojin-nlp/taojin/extractors/lexicon"
)

const (
	maxSlots = 12
	maxSteps = 1 << 14
)

// An instr is one step of a compiled pattern.
type instr struct {
	set  []rune // of one-of
	r    rune
	x, y int16 // of split: try x, then y; of jump: x
	op   op
	hit  lexicon.Class // of a hit
	slot int8          // where a named hit goes, or -1
}

type op uint8

const (
	opRune op = iota
	opSet
	opHit
	opSplit
	opJump
	opMatch
)

// A program is a compiled pattern: a few steps for a backtracking machine.
type program struct {
	code  []instr
	slots []string
}

// compile reads a pattern.
func compile(pattern string) (program, error) {
	c := compiler{src: []rune(text.Fold(pattern))}
	if err := c.alternatives(); err != nil {
		return program{}, err
	}
	if c.pos < len(c.src) {
		return program{}, fmt.Errorf("%q at %d has nothing to close", c.src[c.pos], c.pos)
	}
	c.emit(instr{op: opMatch})
	if len(c.slots) > maxSlots {
		return program{}, fmt.Errorf("%d slots; at most %d", len(c.slots), maxSlots)
	}
	if len(c.code) > maxSteps {
		return program{}, fmt.Errorf("%d steps; at most %d", len(c.code), maxSteps)
	}
	return c.program, nil
}

type compiler struct {
	program
	src []rune
	pos int
}

func (c *compiler) emit(i instr) int {
	c.code = append(c.code, i)
	return len(c.code) - 1
}

// alternatives reads a|b|c up to a closing bracket or the end.
func (c *compiler) alternatives() error {
	var ends []int
	for {
		start := len(c.code)
		if err := c.sequence(); err != nil {
			return err
		}
		if c.pos >= len(c.src) || c.src[c.pos] != '|' {
			break
		}
		c.pos++
		c.insert(start)
		ends = append(ends, c.emit(instr{op: opJump}))
		c.code[start] = instr{op: opSplit, x: int16(start + 1), y: int16(len(c.code))}
	}
	for _, e := range ends {
		c.code[e].x = int16(len(c.code))
	}
	return nil
}

// insert makes room for one step and moves the targets behind it.
func (c *compiler) insert(at int) {
	c.code = slices.Insert(c.code, at, instr{})
	for i := at + 1; i < len(c.code); i++ {
		if in := &c.code[i]; in.op == opSplit || in.op == opJump {
			in.x++
			in.y++
		}
	}
}

func (c *compiler) sequence() error {
	for c.pos < len(c.src) && c.src[c.pos] != '|' && c.src[c.pos] != ')' {
		start := len(c.code)
		if err := c.atom(); err != nil {
			return err
		}
		if c.pos < len(c.src) && c.src[c.pos] == '?' {
			c.pos++
			c.insert(start)
			c.code[start] = instr{op: opSplit, x: int16(start + 1), y: int16(len(c.code))}
		}
	}
	return nil
}

func (c *compiler) atom() error {
	switch r := c.src[c.pos]; r {
	case '(':
		c.pos++
		if err := c.alternatives(); err != nil {
			return err
		}
		if c.pos >= len(c.src) {
			return fmt.Errorf("( is not closed")
		}
		c.pos++
	case '[':
		set, err := c.until(']')
		if err != nil {
			return err
		}
		c.emit(instr{op: opSet, set: []rune(set)})
	case '{':
		name, err := c.until('}')
		if err != nil {
			return err
		}
		name, slot, named := strings.Cut(name, ":")
		class, ok := lexicon.ClassNamed(name)
		if !ok {
			return fmt.Errorf("no class {%s}", name)
		}
		in := instr{op: opHit, hit: class, slot: -1}
		if named {
			if in.slot = int8(slices.Index(c.slots, slot)); in.slot < 0 {
				c.slots = append(c.slots, slot)
				in.slot = int8(len(c.slots) - 1)
			}
		}
		c.emit(in)
	case ']', '}', '?':
		return fmt.Errorf("%q at %d stands alone", r, c.pos)
	default:
		c.emit(instr{op: opRune, r: r})
		c.pos++
	}
	return nil
}

// until reads what stands between the bracket here and its end.
func (c *compiler) until(end rune) (string, error) {
	n := slices.Index(c.src[c.pos:], end)
	if n < 0 {
		return "", fmt.Errorf("%q is not closed", c.src[c.pos])
	}
	s := string(c.src[c.pos+1 : c.pos+n])
	c.pos += n + 1
	return s, nil
}

// first lists what a match can begin with; empty tells that it may match no rune.
func (p *program) first() (runes []rune, classes []lexicon.Class, empty bool) {
	seen := make([]bool, len(p.code))
	var walk func(int16)
	walk = func(pc int16) {
		if seen[pc] {
			return
		}
		seen[pc] = true
		switch in := p.code[pc]; in.op {
		case opRune:
			runes = append(runes, in.r)
		case opSet:
			runes = append(runes, in.set...)
		case opHit:
			classes = append(classes, in.hit)
		case opSplit:
			walk(in.x)
			walk(in.y)
		case opJump:
			walk(in.x)
		case opMatch:
			empty = true
		}
	}
	walk(0)
	return runes, classes, empty
}
