package main

import (
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
	"github.com/livekit/protocol/livekit"
	"google.golang.org/protobuf/proto"
)

const (
	// patience is how long LiveKit may say nothing, and how long a message to it may take.
	patience = 20 * time.Second
	// heartbeat is the pause between two pings, which LiveKit answers.
	heartbeat = 5 * time.Second
	// largest message that is read; the list of a full room is a small part of it.
	largest = 4 << 20
)

// signal is the line to LiveKit on which it and we agree who sends what.
type signal struct {
	line    *websocket.Conn
	writing sync.Mutex
}

// dial joins the room of the token, subscribed to nobody.
func dial(server, token string) (*signal, error) {
	dialer := websocket.Dialer{HandshakeTimeout: patience}
	url := server + "/rtc?protocol=15&sdk=go&auto_subscribe=0"
	line, answer, err := dialer.Dial(url, http.Header{"Authorization": {"Bearer " + token}})
	if err != nil {
		if answer != nil {
			return nil, fmt.Errorf("LiveKit let nobody in: %s", answer.Status)
		}
		return nil, err
	}
	line.SetReadLimit(largest)
	s := &signal{line: line}
	go s.beat()
	return s, nil
}

// next waits for what LiveKit says.
func (s *signal) next() (*livekit.SignalResponse, error) {
	if err := s.line.SetReadDeadline(time.Now().Add(patience)); err != nil {
		return nil, err
	}
	kind, body, err := s.line.ReadMessage()
	if err != nil {
		return nil, err
	}
	if kind != websocket.BinaryMessage {
		return nil, errors.New("LiveKit does not speak protobuf")
	}
	said := &livekit.SignalResponse{}
	return said, proto.Unmarshal(body, said)
}

func (s *signal) say(what *livekit.SignalRequest) error {
	body, err := proto.Marshal(what)
	if err != nil {
		return err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.line.SetWriteDeadline(time.Now().Add(patience)); err != nil {
		return err
	}
	return s.line.WriteMessage(websocket.BinaryMessage, body)
}

func (s *signal) beat() {
	for range time.Tick(heartbeat) {
		ping := &livekit.Ping{Timestamp: time.Now().UnixMilli()}
		if s.say(&livekit.SignalRequest{Message: &livekit.SignalRequest_PingReq{PingReq: ping}}) != nil {
			return // and whoever reads learns why
		}
	}
}

// leave tells LiveKit that nobody will come back; if it does not get through, LiveKit waits a while.
func (s *signal) leave() {
	_ = s.say(&livekit.SignalRequest{Message: &livekit.SignalRequest_Leave{
		Leave: &livekit.LeaveRequest{Reason: livekit.DisconnectReason_CLIENT_INITIATED},
	}})
}
