package live.blytz.local.media.rtmp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Listens on the loopback; each line has a thread of its own. */
public final class RtmpServer implements AutoCloseable {

    private static final int MOST_LINES = 64;
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final ServerSocket door;
    private final Publishers publishers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(MOST_LINES);
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();

    private RtmpServer(ServerSocket door, Publishers publishers) {
        this.door = door;
        this.publishers = publishers;
    }

    /**
     * @param port 0 takes a free one
     */
    public static RtmpServer start(int port, Publishers publishers) throws IOException {
        var door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MOST_LINES);
        var server = new RtmpServer(door, publishers);
        server.threads.execute(server::listen);
        return server;
    }

    public int port() {
        return door.getLocalPort();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                if (room.tryAcquire()) {
                    lines.add(socket);
                    threads.execute(() -> serve(socket));
                } else {
                    socket.close();
                }
            } catch (IOException e) {
                if (!door.isClosed()) {
                    System.out.println("rtmp: a caller was lost: " + e.getMessage());
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) SILENCE.toMillis());
            new Conversation(socket, publishers).hold();
        } catch (IOException | RuntimeException e) {
            System.out.println("rtmp: a line ended: " + e);
        } finally {
            lines.remove(socket);
            room.release();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var line : lines) {
            line.close();
        }
        threads.shutdown();
    }
}
