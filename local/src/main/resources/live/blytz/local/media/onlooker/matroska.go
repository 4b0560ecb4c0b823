package main

import (
	"encoding/binary"
	"math"

	"github.com/pion/webrtc/v4"
)

const (
	pictures = 1
	sound    = 2
)

// head is what stands before the blocks: what the file is, and its two tracks.
func head(codec string, width, height uint64) []byte {
	id := "V_VP8"
	if codec == webrtc.MimeTypeH264 {
		id = "V_MPEG4/ISO/AVC"
	}
	ebml := element(0x1a45dfa3,
		number(0x4286, 1), number(0x42f7, 1), number(0x42f2, 4), number(0x42f3, 8),
		text(0x4282, "matroska"), number(0x4287, 4), number(0x4285, 2))
	info := element(0x1549a966, number(0x2ad7b1, 1_000_000), text(0x4d80, "onlooker"), text(0x5741, "onlooker"))
	video := element(0xae,
		number(0xd7, pictures), number(0x73c5, pictures), number(0x83, 1), number(0x9c, 0), text(0x86, id),
		element(0xe0, number(0xb0, width), number(0xba, height)))
	audio := element(0xae,
		number(0xd7, sound), number(0x73c5, sound), number(0x83, 2), number(0x9c, 0), text(0x86, "A_OPUS"),
		text(0x63a2, "OpusHead\x01\x02\x00\x00\x80\xbb\x00\x00\x00\x00\x00"),
		element(0xe1, element(0xb5, real(48000)), number(0x9f, 2)))
	segment := []byte{0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff} // of unknown length
	return append(append(append(ebml, segment...), info...), element(0x1654ae6b, video, audio)...)
}

// block is a cluster with one block in it, so that nothing need be remembered.
func block(track byte, at int64, isKey bool, data []byte) []byte {
	flags := byte(0)
	if isKey {
		flags = 0x80
	}
	return element(0x1f43b675, number(0xe7, uint64(at)), element(0xa3, []byte{0x80 | track, 0, 0, flags}, data))
}

func element(id uint32, parts ...[]byte) []byte {
	size := 0
	for _, part := range parts {
		size += len(part)
	}
	out := binary.BigEndian.AppendUint32(make([]byte, 0, size+12), id)
	for out[0] == 0 {
		out = out[1:]
	}
	out = binary.BigEndian.AppendUint64(out, 1<<56|uint64(size))
	for _, part := range parts {
		out = append(out, part...)
	}
	return out
}

func number(id uint32, value uint64) []byte {
	return element(id, binary.BigEndian.AppendUint64(nil, value))
}

func text(id uint32, value string) []byte {
	return element(id, []byte(value))
}

func real(value float64) []byte {
	return binary.BigEndian.AppendUint64(nil, math.Float64bits(value))
}
