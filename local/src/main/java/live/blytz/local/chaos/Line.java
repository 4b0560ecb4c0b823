package live.blytz.local.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import live.blytz.engines.Ports;

/** A TCP connection between two parts, in our hands: it may be slow, torn, or deaf on one side. */
final class Line implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    /** How the line is. */
    enum State {
        GOOD,
        /** Whatever is sent arrives later. */
        SLOW,
        /** What is open is reset, what is opened is reset. */
        TORN,
        /** What the client says arrives, what the server says does not until the line is good. */
        DEAF
    }

    private final String name;
    private final int target;
    private final int port = Ports.free();
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong touched = new AtomicLong();
    private volatile State state = State.GOOD;
    private volatile long delayMillis;

    Line(String name, int target) throws IOException {
        this.name = name;
        this.target = target;
        this.door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
        threads.execute(this::serve);
    }

    String name() {
        return name;
    }

    /** The instance whose line to a store this is. */
    String owner() {
        return name.substring(0, name.indexOf(" →"));
    }

    int port() {
        return port;
    }

    /** What went through while the line was not good: connections torn, chunks late or held. */
    long touched() {
        return touched.get();
    }

    void slow(long millis) {
        delayMillis = millis;
        become(State.SLOW);
    }

    void tear() {
        become(State.TORN);
        open.forEach(this::reset);
    }

    void deafen() {
        become(State.DEAF);
    }

    void mend() {
        synchronized (this) {
            state = State.GOOD;
            notifyAll();
        }
    }

    private void become(State next) {
        touched.set(0);
        state = next;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                threads.execute(() -> connect(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        open.add(near);
        if (state == State.TORN) {
            reset(near);
            return;
        }
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            threads.execute(() -> carry(near, far, false));
            carry(far, near, true);
        } catch (IOException nobodyThere) {
            reset(near);
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        try {
            carry(from.getInputStream(), to.getOutputStream(), answers);
            to.shutdownOutput();
        } catch (IOException | InterruptedException gone) {
            close(to);
            close(from);
        }
    }

    private void carry(InputStream in, OutputStream out, boolean answers)
            throws IOException, InterruptedException {
        var chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (state == State.SLOW) {
                touched.incrementAndGet();
                Thread.sleep(delayMillis);
            }
            if (answers && state == State.DEAF) {
                touched.incrementAndGet();
                awaitGood();
            }
            out.write(chunk, 0, read);
            out.flush();
        }
    }

    private synchronized void awaitGood() throws InterruptedException {
        while (state == State.DEAF) {
            wait();
        }
    }

    /** Without a farewell: the other side sees a reset. */
    private void reset(Socket socket) {
        touched.incrementAndGet();
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            open.remove(socket);
        }
        close(socket);
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException closed) {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        mend();
        open.forEach(this::close);
        threads.shutdownNow();
    }
}
