package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"testing"

	"github.com/pion/webrtc/v4"
)

var key, other = []byte{0x10, 1}, []byte{0x11, 2}

// shot is a film on a clock that is set by hand.
type shot struct {
	*film
	at     int64
	wishes int
	out    bytes.Buffer
}

func begin() *shot {
	s := &shot{}
	s.film = newFilm(&s.out, 640, 360)
	s.film.now = func() int64 { return s.at }
	s.opens(webrtc.MimeTypeVP8, func() { s.wishes++ })
	return s
}

// kept is a block as it was written.
type kept struct {
	track byte
	at    int64
	isKey bool
	data  []byte
}

// blocks reads what block wrote behind the head.
func (s *shot) blocks(t *testing.T) []kept {
	t.Helper()
	rest, found := bytes.CutPrefix(s.out.Bytes(), head(webrtc.MimeTypeVP8, 640, 360))
	if !found {
		t.Fatal("the film does not begin with its head")
	}
	var all []kept
	for len(rest) > 0 {
		size := binary.BigEndian.Uint64(rest[4:12]) &^ (1 << 56)
		cluster := rest[12 : 12+size]
		at := int64(binary.BigEndian.Uint64(cluster[9:17]))
		body := cluster[17+9:]
		all = append(all, kept{body[0] & 0x7f, at, body[3] == 0x80, body[4:]})
		rest = rest[12+size:]
	}
	return all
}

func TestBeginsWithAKeyFrameAndAsksForIt(t *testing.T) {
	s := begin()
	s.show(5, false, other)
	s.hear(6, silence)
	if s.out.Len() > 0 || s.wishes != 1 {
		t.Fatalf("%d bytes were written, %d key frames asked for", s.out.Len(), s.wishes)
	}
	s.show(40, true, key)
	s.hear(50, silence)
	s.show(80, false, other)
	got := s.blocks(t)
	if len(got) != 3 || got[0].at != 0 || !got[0].isKey || got[1].at != 10 || got[2].at != 40 || got[2].isKey {
		t.Fatalf("%+v", got)
	}
}

func TestFillsWhatIsNotHeardWithSilence(t *testing.T) {
	s := begin()
	s.show(0, true, key)
	s.at = 900
	must(t, s.fill())
	got := s.blocks(t)
	last := got[len(got)-1]
	if last.track != sound || last.at < s.at-hush-packetOfSilence || last.at >= s.at {
		t.Fatalf("the last is %+v", last)
	}
	s.hear(last.at-100, []byte("late"))
	if len(s.blocks(t)) != len(got) {
		t.Fatal("what came late was not dropped")
	}
}

func TestShowsTheLastKeyFrameWhenPicturesPause(t *testing.T) {
	s := begin()
	s.show(0, true, key)
	s.show(40, false, other)
	s.at = 1100
	must(t, s.fill())
	s.show(1110, false, other)
	var seen []kept
	for _, each := range s.blocks(t) {
		if each.track == pictures {
			seen = append(seen, each)
		}
	}
	if len(seen) != 3 || !bytes.Equal(seen[2].data, key) || s.wishes == 0 {
		t.Fatalf("%+v, %d wishes", seen, s.wishes)
	}
}

func TestGivesUpWhereNoPictureComes(t *testing.T) {
	s := begin()
	s.at = patienceForPictures + 1
	if s.fill() == nil {
		t.Fatal("it waits on")
	}
}

func TestEndsWhenNobodyReads(t *testing.T) {
	s := begin()
	s.film.out = closed{}
	s.show(0, true, key)
	if s.fill() == nil {
		t.Fatal("it goes on")
	}
}

func TestTakesTheTimeFromWhatCameEarliest(t *testing.T) {
	now := int64(1000)
	c := &clock{rate: 90000, now: func() int64 { return now }}
	times := []int64{c.at(0)}
	now = 1030 // 40 ms of media later, but less held up
	times = append(times, c.at(3600))
	now = 1100
	times = append(times, c.at(7200))
	now = 9000 // after a pause in which the sender's clock stood still
	times = append(times, c.at(10800))
	if times[0] != 1000 || times[1] != 1030 || times[2] != 1070 || times[3] != 9000 {
		t.Fatal(times)
	}
}

func TestKnowsKeyFrames(t *testing.T) {
	idr, slice := []byte{0, 0, 0, 1, 0x67, 1, 0, 0, 1, 0x65, 9}, []byte{0, 0, 0, 1, 0x61, 5, 5, 5}
	if !isKeyVP8(key) || isKeyVP8(other) || isKeyVP8(nil) || !isKeyH264(idr) || isKeyH264(slice) || isKeyH264(nil) {
		t.Fatal("a picture was mistaken")
	}
}

type closed struct{}

func (closed) Write([]byte) (int, error) {
	return 0, errors.New("nobody reads")
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
