// Command ingest makes a big cluster and measures who reads it: see tests/bench/ingest.sh.
package main

import (
	"fmt"
	"os"
)

func main() {
	commands := map[string]func([]string) error{
		"fill":      fill,
		"events":    events,
		"informers": informersMain,
		"proxy":     proxy,
	}
	if len(os.Args) < 2 || commands[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: ingest fill|events|informers|proxy [flags]; -h after one of them lists its flags")
		os.Exit(2)
	}
	if err := commands[os.Args[1]](os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "ingest "+os.Args[1]+":", err)
		os.Exit(1)
	}
}
