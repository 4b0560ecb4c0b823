package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/livekit/protocol/livekit"
	"github.com/pion/webrtc/v4"
)

// seat is our place in the room: from it one participant's camera and microphone are taken.
type seat struct {
	signal        *signal
	film          *film
	camera        string
	width, height uint32

	peer       *webrtc.PeerConnection
	candidates []webrtc.ICECandidateInit
	picture    string // sid of the track that is filmed
	sound      string // sid of the track that is heard
}

// look returns when there is nothing more to see, and says why.
func (s *seat) look() error {
	peer, err := s.newPeer()
	if err != nil {
		return err
	}
	s.peer = peer
	for {
		said, err := s.signal.next()
		if err != nil {
			return fmt.Errorf("the line to LiveKit ended: %w", err)
		}
		if err := s.hear(said); err != nil {
			return err
		}
	}
}

func (s *seat) hear(said *livekit.SignalResponse) error {
	switch what := said.Message.(type) {
	case *livekit.SignalResponse_Join:
		return s.joined(what.Join.OtherParticipants)
	case *livekit.SignalResponse_Update:
		return s.see(what.Update.Participants)
	case *livekit.SignalResponse_Offer:
		return s.answer(what.Offer)
	case *livekit.SignalResponse_Trickle:
		return s.reach(what.Trickle)
	case *livekit.SignalResponse_SubscriptionResponse:
		if what.SubscriptionResponse.Err != livekit.SubscriptionError_SE_UNKNOWN {
			return fmt.Errorf("a track cannot be taken: %s", what.SubscriptionResponse.Err)
		}
	case *livekit.SignalResponse_Leave:
		return fmt.Errorf("LiveKit ended it: %s", what.Leave.Reason)
	}
	return nil
}

func (s *seat) joined(others []*livekit.ParticipantInfo) error {
	for _, other := range others {
		if other.Identity == s.camera {
			return s.see(others)
		}
	}
	return errors.New("the camera is not in the room")
}

// see takes the camera's tracks, one of each kind, and notices when it goes.
func (s *seat) see(participants []*livekit.ParticipantInfo) error {
	for _, each := range participants {
		if each.Identity != s.camera {
			continue
		}
		if each.State == livekit.ParticipantInfo_DISCONNECTED {
			return errors.New("the camera has left")
		}
		there := map[string]bool{}
		for _, track := range each.Tracks {
			there[track.Sid] = true
		}
		if s.picture != "" && !there[s.picture] {
			return errors.New("the camera sends no pictures any more")
		}
		if !there[s.sound] {
			s.sound = ""
		}
		for _, track := range each.Tracks {
			if err := s.consider(each.Sid, track); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *seat) consider(participant string, track *livekit.TrackInfo) error {
	switch {
	case track.Type == livekit.TrackType_VIDEO && s.picture == "":
		s.picture = track.Sid
		if err := s.signal.say(&livekit.SignalRequest{Message: &livekit.SignalRequest_TrackSetting{
			TrackSetting: &livekit.UpdateTrackSettings{
				TrackSids: []string{track.Sid}, Width: s.width, Height: s.height,
			},
		}}); err != nil {
			return err
		}
	case track.Type == livekit.TrackType_AUDIO && s.sound == "":
		s.sound = track.Sid
	default:
		return nil
	}
	return s.signal.say(&livekit.SignalRequest{Message: &livekit.SignalRequest_Subscription{
		Subscription: &livekit.UpdateSubscription{
			TrackSids: []string{track.Sid},
			Subscribe: true,
			ParticipantTracks: []*livekit.ParticipantTracks{
				{ParticipantSid: participant, TrackSids: []string{track.Sid}},
			},
		},
	}})
}

func (s *seat) answer(offer *livekit.SessionDescription) error {
	err := s.peer.SetRemoteDescription(webrtc.SessionDescription{Type: webrtc.SDPTypeOffer, SDP: offer.Sdp})
	if err != nil {
		return err
	}
	for _, each := range s.candidates {
		if err := s.peer.AddICECandidate(each); err != nil {
			return err
		}
	}
	s.candidates = nil
	answer, err := s.peer.CreateAnswer(nil)
	if err != nil {
		return err
	}
	if err := s.peer.SetLocalDescription(answer); err != nil {
		return err
	}
	return s.signal.say(&livekit.SignalRequest{Message: &livekit.SignalRequest_Answer{
		Answer: &livekit.SessionDescription{Type: "answer", Sdp: answer.SDP, Id: offer.Id},
	}})
}

// reach notes an address of LiveKit's; before the first offer it must wait.
func (s *seat) reach(trickle *livekit.TrickleRequest) error {
	if trickle.Target != livekit.SignalTarget_SUBSCRIBER {
		return nil
	}
	candidate := webrtc.ICECandidateInit{}
	if err := json.Unmarshal([]byte(trickle.CandidateInit), &candidate); err != nil {
		return err
	}
	if s.peer.RemoteDescription() == nil {
		s.candidates = append(s.candidates, candidate)
		return nil
	}
	return s.peer.AddICECandidate(candidate)
}
