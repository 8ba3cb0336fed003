package words

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWordsFitTheWindow(t *testing.T) {
	require.Less(t, embedded.longest, slack)
	require.EqualValues(t, 0, embedded.cell(0).label(), "the root")
}
