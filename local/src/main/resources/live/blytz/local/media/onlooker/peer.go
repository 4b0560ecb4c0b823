package main

import (
	"encoding/json"
	"net"

	"github.com/pion/interceptor"
	"github.com/pion/rtcp"
	"github.com/pion/rtp/codecs"
	"github.com/pion/webrtc/v4"
	"github.com/pion/webrtc/v4/pkg/media/samplebuilder"

	"github.com/livekit/protocol/livekit"
)

// latest is how many packets may come before one that is missing is given up.
const latest = 512

// newPeer is the connection on which LiveKit sends: it offers, we answer.
func (s *seat) newPeer() (*webrtc.PeerConnection, error) {
	media := &webrtc.MediaEngine{}
	if err := register(media); err != nil {
		return nil, err
	}
	registry := &interceptor.Registry{}
	if err := webrtc.RegisterDefaultInterceptors(media, registry); err != nil {
		return nil, err
	}
	settings := webrtc.SettingEngine{}
	settings.SetIncludeLoopbackCandidate(true)
	settings.SetIPFilter(func(address net.IP) bool { return address.IsLoopback() })
	settings.SetNetworkTypes([]webrtc.NetworkType{webrtc.NetworkTypeUDP4})
	api := webrtc.NewAPI(
		webrtc.WithMediaEngine(media), webrtc.WithInterceptorRegistry(registry), webrtc.WithSettingEngine(settings))
	peer, err := api.NewPeerConnection(webrtc.Configuration{})
	if err != nil {
		return nil, err
	}
	peer.OnICECandidate(s.tell)
	peer.OnTrack(func(track *webrtc.TrackRemote, _ *webrtc.RTPReceiver) { s.watch(peer, track) })
	return peer, nil
}

// register names what ffmpeg can read from us. A browser that sends VP9 or AV1 is asked by LiveKit for
// VP8 beside it.
func register(media *webrtc.MediaEngine) error {
	wishes := []webrtc.RTCPFeedback{{Type: "nack"}, {Type: "nack", Parameter: "pli"}, {Type: "transport-cc"}}
	video := map[webrtc.PayloadType]webrtc.RTPCodecCapability{
		96:  {MimeType: webrtc.MimeTypeVP8},
		97:  {MimeType: webrtc.MimeTypeH264, SDPFmtpLine: h264("42e01f")},
		98:  {MimeType: webrtc.MimeTypeH264, SDPFmtpLine: h264("42001f")},
		99:  {MimeType: webrtc.MimeTypeH264, SDPFmtpLine: h264("4d001f")},
		100: {MimeType: webrtc.MimeTypeH264, SDPFmtpLine: h264("640032")},
	}
	for number, codec := range video {
		codec.ClockRate, codec.RTCPFeedback = 90000, wishes
		err := media.RegisterCodec(
			webrtc.RTPCodecParameters{RTPCodecCapability: codec, PayloadType: number}, webrtc.RTPCodecTypeVideo)
		if err != nil {
			return err
		}
	}
	opus := webrtc.RTPCodecCapability{
		MimeType: webrtc.MimeTypeOpus, ClockRate: 48000, Channels: 2, SDPFmtpLine: "minptime=10;useinbandfec=1",
	}
	return media.RegisterCodec(
		webrtc.RTPCodecParameters{RTPCodecCapability: opus, PayloadType: 111}, webrtc.RTPCodecTypeAudio)
}

func h264(profile string) string {
	return "level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=" + profile
}

// tell lets LiveKit know an address of ours.
func (s *seat) tell(candidate *webrtc.ICECandidate) {
	if candidate == nil {
		return
	}
	init, err := json.Marshal(candidate.ToJSON())
	if err == nil {
		err = s.signal.say(&livekit.SignalRequest{Message: &livekit.SignalRequest_Trickle{
			Trickle: &livekit.TrickleRequest{CandidateInit: string(init), Target: livekit.SignalTarget_SUBSCRIBER},
		}})
	}
	if err != nil {
		end(err)
	}
}

// watch puts a track's packets together and gives the film what they make, until the track ends.
func (s *seat) watch(peer *webrtc.PeerConnection, track *webrtc.TrackRemote) {
	codec := track.Codec()
	clock := &clock{rate: codec.ClockRate, now: s.film.now}
	var builder *samplebuilder.SampleBuilder
	var give func(at int64, data []byte)
	isKey := isKeyVP8
	switch codec.MimeType {
	case webrtc.MimeTypeOpus:
		builder = samplebuilder.New(latest, &codecs.OpusPacket{}, codec.ClockRate)
		give = s.film.hear
	case webrtc.MimeTypeVP8:
		builder = samplebuilder.New(latest, &codecs.VP8Packet{}, codec.ClockRate)
	default:
		builder = samplebuilder.New(latest, &codecs.H264Packet{}, codec.ClockRate)
		isKey = isKeyH264
	}
	if track.Kind() == webrtc.RTPCodecTypeVideo {
		refresh := &rtcp.PictureLossIndication{MediaSSRC: uint32(track.SSRC())}
		s.film.opens(codec.MimeType, func() { _ = peer.WriteRTCP([]rtcp.Packet{refresh}) })
		give = func(at int64, data []byte) { s.film.show(at, isKey(data), data) }
	}
	for {
		packet, _, err := track.ReadRTP()
		if err != nil {
			return
		}
		if len(packet.Payload) == 0 {
			continue
		}
		builder.Push(packet)
		for sample := builder.Pop(); sample != nil; sample = builder.Pop() {
			if sample.PrevDroppedPackets > 0 && track.Kind() == webrtc.RTPCodecTypeVideo {
				s.film.missed()
			}
			give(clock.at(sample.PacketTimestamp), sample.Data)
		}
	}
}
