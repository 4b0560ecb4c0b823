/**
 * A WebSocket that comes back. It asks for an address each time, so that it can say where it left off; waits 0.25 s,
 * then twice as long each time, up to 8 s, with some chance in it so that a whole audience does not return at once.
 */
export interface Frame {
  event: string;
  data: unknown;
  seq?: number;
  ts?: string;
}

export type LineState = 'connecting' | 'open' | 'reconnecting' | 'closed';

interface Hearing {
  address: () => string;
  frame: (frame: Frame) => void;
  state: (state: LineState, code?: number) => void;
  /** Close codes after which coming back makes no sense. */
  final: ReadonlySet<number>;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 8_000;
const PING_MS = 15_000;
/** No frame at all for so long, pings unanswered: the line is dead, whatever the browser thinks. */
const SILENCE_MS = 40_000;

export class Line {
  private socket: WebSocket | null = null;
  private attempts = 0;
  private heardAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pinging: ReturnType<typeof setInterval> | undefined;
  private over = false;

  constructor(private readonly hearing: Hearing) {
    this.connect();
    addEventListener('online', this.hurry);
  }

  /** False when there is no line: it was not sent, and will not be. */
  send(event: string, data: object): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify({ event, data }));
    return true;
  }

  close(): void {
    this.end();
    this.socket?.close(1000);
  }

  private connect(): void {
    this.hearing.state(this.attempts === 0 ? 'connecting' : 'reconnecting');
    const socket = new WebSocket(this.hearing.address());
    this.socket = socket;
    this.heardAt = Date.now();
    socket.onopen = () => {
      this.heardAt = Date.now();
      this.hearing.state('open');
    };
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      this.attempts = 0; // only a line that says something counts as one
      this.heardAt = Date.now();
      this.hearing.frame(JSON.parse(data) as Frame);
    };
    socket.onclose = ({ code }) => this.lost(socket, code);
    clearInterval(this.pinging);
    this.pinging = setInterval(() => this.ping(socket), PING_MS);
  }

  private ping(socket: WebSocket): void {
    if (Date.now() - this.heardAt > SILENCE_MS) {
      socket.onclose = null;
      socket.close();
      this.lost(socket, 1006);
    } else {
      this.send('ping', {});
    }
  }

  private lost(socket: WebSocket, code: number): void {
    if (this.over || socket !== this.socket) return;
    clearInterval(this.pinging);
    if (this.hearing.final.has(code)) {
      this.end();
      this.hearing.state('closed', code);
      return;
    }
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.attempts++, LONGEST_WAIT_MS);
    this.hearing.state('reconnecting', code);
    this.timer = setTimeout(() => this.connect(), wait * (0.5 + Math.random()));
  }

  private readonly hurry = (): void => {
    if (this.over || this.socket?.readyState === WebSocket.OPEN) return;
    clearTimeout(this.timer);
    this.connect();
  };

  private end(): void {
    this.over = true;
    clearTimeout(this.timer);
    clearInterval(this.pinging);
    removeEventListener('online', this.hurry);
  }
}

/** The same origin's live sockets; the session's cookie says who one is. */
export function socketAddress(path: string): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${path}`;
}
