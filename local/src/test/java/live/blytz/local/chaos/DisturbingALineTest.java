package live.blytz.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DisturbingALineTest {

    private ServerSocket echo;
    private Line line;

    @BeforeEach
    void connect() throws IOException {
        echo =
                new ServerSocket(
                        live.blytz.engines.Ports.free(), 8, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        line = new Line("client → echo", echo.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        line.close();
        echo.close();
    }

    @Test
    void carriesBothWaysWhileItIsGood() throws IOException {
        try (var socket = call()) {
            assertThat(say(socket, 7)).isEqualTo(7);
        }
        assertThat(line.touched()).isZero();
    }

    @Test
    void isLateWhenSlow() throws IOException {
        try (var socket = call()) {
            line.slow(100);
            var began = System.nanoTime();

            assertThat(say(socket, 7)).isEqualTo(7);
            assertThat(System.nanoTime() - began).isGreaterThan(190_000_000L);
        }
        assertThat(line.touched()).isEqualTo(2);
    }

    @Test
    void resetsWhatIsOpenAndWhatComesWhenTorn() throws IOException {
        try (var socket = call()) {
            say(socket, 7);
            line.tear();

            assertThatThrownBy(() -> say(socket, 8)).isInstanceOf(IOException.class);
            assertThatThrownBy(
                            () -> {
                                try (var another = call()) {
                                    say(another, 9);
                                }
                            })
                    .isInstanceOf(IOException.class);
        }
        line.mend();
        try (var socket = call()) {
            assertThat(say(socket, 10)).isEqualTo(10);
        }
    }

    @Test
    void holdsAnswersBackWhenDeafAndBringsThemWhenMended() throws IOException {
        try (var socket = call()) {
            line.deafen();
            socket.setSoTimeout(300);
            assertThatThrownBy(() -> say(socket, 7)).isInstanceOf(SocketTimeoutException.class);

            line.mend();
            socket.setSoTimeout(5_000);
            assertThat(socket.getInputStream().read()).isEqualTo(7);
        }
    }

    private Socket call() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), line.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static int say(Socket socket, int word) throws IOException {
        socket.getOutputStream().write(word);
        var answer = socket.getInputStream().read();
        if (answer < 0) {
            throw new IOException("the other side is gone");
        }
        return answer;
    }

    private void serve() {
        try {
            while (true) {
                var socket = echo.accept();
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try (socket) {
                                        socket.getInputStream()
                                                .transferTo(socket.getOutputStream());
                                    } catch (IOException reset) {
                                        return;
                                    }
                                });
            }
        } catch (IOException closed) {
            return;
        }
    }
}
