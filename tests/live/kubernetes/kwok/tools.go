//go:build tools

// Package tools pins the programs of a real control plane; build.sh builds them.
package tools

import _ "sigs.k8s.io/kwok/cmd/kwok"
