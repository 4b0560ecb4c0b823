// Onlooker looks at one camera of a LiveKit room, unseen, and writes what it sees and hears to its
// standard output: Matroska with the pictures as they came (VP8 or H.264) and Opus that never pauses.
//
// Its standard input is the token of a participant who may subscribe, on one line, and then nothing:
// the end of it ends the onlooker, as do the camera's leaving and the room's end. It asks for key
// frames when it needs them, takes the layer of a simulcast that fits into the given size, and stays
// on this machine's loopback.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	server := flag.String("server", "", "LiveKit's base `URL`, ws://…")
	camera := flag.String("camera", "", "`identity` of the participant to look at")
	width := flag.Uint("width", 960, "of the layer to ask for")
	height := flag.Uint("height", 540, "of the layer to ask for")
	flag.Parse()

	in := bufio.NewReader(os.Stdin)
	token, err := in.ReadString('\n')
	if err != nil {
		end(fmt.Errorf("no token on the standard input: %w", err))
	}
	signal, err := dial(*server, strings.TrimSpace(token))
	if err != nil {
		end(err)
	}
	go func() {
		_, _ = io.Copy(io.Discard, in)
		signal.leave()
		os.Exit(0)
	}()
	film := newFilm(os.Stdout, uint64(*width), uint64(*height))
	go func() { end(film.shoot()) }()
	seat := &seat{signal: signal, film: film, camera: *camera, width: uint32(*width), height: uint32(*height)}
	end(seat.look())
}

// end says why, and goes.
func end(because error) {
	fmt.Fprintln(os.Stderr, "onlooker:", because)
	os.Exit(1)
}
