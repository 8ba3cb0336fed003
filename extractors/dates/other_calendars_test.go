package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHebrewDays(t *testing.T) { // of public almanacs
	for _, c := range [][6]int{{2013, 7, 1, 2013, 9, 5}, {2018, 7, 1, 2018, 9, 10}, {2018, 1, 15, 2018, 3, 31}, {2018, 9, 25, 2018, 12, 3}, {2014, 11, 15, 2014, 1, 16}, {2016, 1, 15, 2016, 4, 23}, {2024, 7, 1, 2024, 10, 3}, {2024, 3, 6, 2024, 6, 12}} {
		assert.Equal(t, date(c[3], c[4], c[5]), hebrewDay(c[0], c[1], c[2]), "%v", c)
	}
}

func TestIslamicDays(t *testing.T) {
	for _, c := range [][6]int{{2013, 10, 1, 2013, 8, 8}, {2013, 12, 10, 2013, 10, 15}, {2034, 9, 1, 2034, 11, 12}, {2019, 9, 1, 2019, 5, 6}} {
		d, ok := islamicDay(c[0], c[1], c[2])
		assert.True(t, ok)
		assert.LessOrEqual(t, distance(date(c[3], c[4], c[5]), d).Hours(), 24.0, "the moon is sighted a day apart: %v %v", c, d)
	}
}
