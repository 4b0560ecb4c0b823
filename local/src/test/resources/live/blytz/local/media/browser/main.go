// Browser sends a clip into a room again and again as a browser would its camera, in VP8 and Opus,
// and begins anew when somebody asks for a key frame. Its standard input is its token; with the
// input's end it goes.
package main

import (
	"bufio"
	"errors"
	"flag"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/pion/rtcp"
	"github.com/pion/webrtc/v4"
	"github.com/pion/webrtc/v4/pkg/media"
	"github.com/pion/webrtc/v4/pkg/media/ivfreader"
	"github.com/pion/webrtc/v4/pkg/media/oggreader"
)

func main() {
	whip := flag.String("whip", "", "where to publish")
	video := flag.String("video", "", "VP8 in an IVF file")
	audio := flag.String("audio", "", "Opus in an Ogg file, in packets of 20 ms")
	flag.Parse()
	in := bufio.NewReader(os.Stdin)
	token, err := in.ReadString('\n')
	must(err)

	settings := webrtc.SettingEngine{}
	settings.SetIncludeLoopbackCandidate(true)
	settings.SetIPFilter(func(address net.IP) bool { return address.IsLoopback() })
	media := &webrtc.MediaEngine{}
	must(media.RegisterDefaultCodecs())
	peer, err := webrtc.NewAPI(webrtc.WithMediaEngine(media), webrtc.WithSettingEngine(settings)).
		NewPeerConnection(webrtc.Configuration{})
	must(err)
	pictures, wishes := add(peer, webrtc.MimeTypeVP8, "video")
	sound, _ := add(peer, webrtc.MimeTypeOpus, "audio")
	connect(peer, *whip, strings.TrimSpace(token))

	go show(*video, pictures, wishes)
	go play(*audio, sound)
	_, _ = io.Copy(io.Discard, in)
}

func add(peer *webrtc.PeerConnection, mime, id string) (*webrtc.TrackLocalStaticSample, chan bool) {
	track, err := webrtc.NewTrackLocalStaticSample(webrtc.RTPCodecCapability{MimeType: mime}, id, "browser")
	must(err)
	sender, err := peer.AddTrack(track)
	must(err)
	wishes := make(chan bool, 1)
	go func() {
		for {
			packets, _, err := sender.ReadRTCP()
			if err != nil {
				return
			}
			for _, packet := range packets {
				if _, isWish := packet.(*rtcp.PictureLossIndication); isWish {
					select {
					case wishes <- true:
					default:
					}
				}
			}
		}
	}()
	return track, wishes
}

func connect(peer *webrtc.PeerConnection, whip, token string) {
	offer, err := peer.CreateOffer(nil)
	must(err)
	gathered := webrtc.GatheringCompletePromise(peer)
	must(peer.SetLocalDescription(offer))
	<-gathered
	request, err := http.NewRequest(http.MethodPost, whip, strings.NewReader(peer.LocalDescription().SDP))
	must(err)
	request.Header.Set("Authorization", "Bearer "+token)
	request.Header.Set("Content-Type", "application/sdp")
	response, err := http.DefaultClient.Do(request)
	must(err)
	answer, err := io.ReadAll(response.Body)
	must(err)
	if response.StatusCode != http.StatusCreated {
		log.Fatalf("not let in: %s %s", response.Status, answer)
	}
	must(peer.SetRemoteDescription(webrtc.SessionDescription{Type: webrtc.SDPTypeAnswer, SDP: string(answer)}))
}

// show sends a picture each 40 ms.
func show(name string, track *webrtc.TrackLocalStaticSample, wishes chan bool) {
	tick := time.NewTicker(40 * time.Millisecond)
	for {
		file, err := os.Open(name)
		must(err)
		reader, _, err := ivfreader.NewWith(file)
		must(err)
		for wished := false; !wished; {
			frame, _, err := reader.ParseNextFrame()
			if errors.Is(err, io.EOF) {
				break
			}
			must(err)
			<-tick.C
			must(track.WriteSample(media.Sample{Data: frame, Duration: 40 * time.Millisecond}))
			select {
			case wished = <-wishes:
			default:
			}
		}
		must(file.Close())
	}
}

// play sends a packet each 20 ms.
func play(name string, track *webrtc.TrackLocalStaticSample) {
	tick := time.NewTicker(20 * time.Millisecond)
	for {
		file, err := os.Open(name)
		must(err)
		reader, err := oggreader.NewWithOptions(file, oggreader.WithDoChecksum(false))
		must(err)
		for {
			page, _, err := reader.ParseNextPage()
			if errors.Is(err, io.EOF) {
				break
			}
			must(err)
			if strings.HasPrefix(string(page), "Opus") {
				continue
			}
			<-tick.C
			must(track.WriteSample(media.Sample{Data: page, Duration: 20 * time.Millisecond}))
		}
		must(file.Close())
	}
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
