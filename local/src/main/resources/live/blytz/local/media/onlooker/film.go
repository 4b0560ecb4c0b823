package main

import (
	"errors"
	"io"
	"sync"
	"time"
)

const (
	// pause is the time between two looks at what is missing.
	pause = 100 * time.Millisecond
	// hush is how many milliseconds without sound are filled with silence, as far as this before now.
	hush = 300
	// stillness is how many milliseconds without a picture are filled with the last one.
	stillness = 1000
	// patienceForPictures is how many milliseconds a picture to begin with may take.
	patienceForPictures = 10_000
	// between two wishes for a key frame, in milliseconds.
	between = 1000
	// packetOfSilence in milliseconds.
	packetOfSilence = 20
)

// silence is a packet of Opus in which nothing is heard.
var silence = []byte{0xf8, 0xff, 0xfe}

// film brings pictures and sound into one order. It begins with a key frame, and from then on neither
// pauses: who reads it need not wait for either.
type film struct {
	lock          sync.Mutex
	out           io.Writer
	width, height uint64
	now           func() int64 // milliseconds since the film was made

	codec   string
	refresh func()
	asked   int64 // when a key frame was asked for

	begun    bool
	zero     int64 // time of the first picture, from which the film counts
	broken   bool  // no picture can be shown before the next key frame
	key      []byte
	pictured int64 // time of the last picture
	sounded  int64 // time of the last sound
	failure  error
}

func newFilm(out io.Writer, width, height uint64) *film {
	start := time.Now()
	now := func() int64 { return time.Since(start).Milliseconds() }
	return &film{out: out, width: width, height: height, now: now, asked: -between, broken: true}
}

// opens names the codec of the pictures, and how a key frame is asked for.
func (f *film) opens(codec string, refresh func()) {
	f.lock.Lock()
	defer f.lock.Unlock()
	f.codec, f.refresh = codec, refresh
}

// missed is told of pictures that did not come whole; what needs them is shown as well as it can be.
func (f *film) missed() {
	f.lock.Lock()
	defer f.lock.Unlock()
	f.wish()
}

func (f *film) wish() {
	if f.refresh != nil && f.now() >= f.asked+between {
		f.asked = f.now()
		f.refresh()
	}
}

func (f *film) show(at int64, isKey bool, data []byte) {
	f.lock.Lock()
	defer f.lock.Unlock()
	if isKey {
		f.broken = false
		f.key = data
	}
	if f.broken {
		f.wish()
		return
	}
	if !f.begun {
		f.begun = true
		f.write(head(f.codec, f.width, f.height))
		f.zero, f.pictured, f.sounded = at, at-1, at-1
	}
	f.pictured = max(at, f.pictured+1)
	f.write(block(pictures, f.pictured-f.zero, isKey, data))
}

// hear drops what comes when silence has taken its place.
func (f *film) hear(at int64, data []byte) {
	f.lock.Lock()
	defer f.lock.Unlock()
	if f.begun && at > f.sounded {
		f.sounded = at
		f.write(block(sound, at-f.zero, true, data))
	}
}

// shoot fills what is missing, until the film cannot be written any more.
func (f *film) shoot() error {
	for range time.Tick(pause) {
		if err := f.fill(); err != nil {
			return err
		}
	}
	return nil
}

func (f *film) fill() error {
	f.lock.Lock()
	defer f.lock.Unlock()
	now := f.now()
	if !f.begun {
		if now > patienceForPictures {
			return errors.New("no picture came to begin with")
		}
		f.wish()
		return f.failure
	}
	for f.sounded < now-hush {
		f.sounded += packetOfSilence
		f.write(block(sound, f.sounded-f.zero, true, silence))
	}
	if f.pictured < now-stillness {
		f.broken = true
		f.pictured = now - stillness/2
		f.write(block(pictures, f.pictured-f.zero, true, f.key))
	}
	if f.broken {
		f.wish()
	}
	return f.failure
}

func (f *film) write(data []byte) {
	if f.failure == nil {
		_, f.failure = f.out.Write(data)
	}
}
