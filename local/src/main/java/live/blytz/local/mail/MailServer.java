package live.blytz.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import live.blytz.local.fcm.FcmSandbox;
import live.blytz.local.fcm.Settings;

/** SMTP and FCM, and a page of what came in. Mails and pushes live as long as the process. */
public final class MailServer {

    /** It would name everybody who gets a mail. */
    private static final String LOG_OF_GREENMAIL = "org.slf4j.simpleLogger.log.com.icegreen";

    private MailServer() {}

    /**
     * @param args SMTP port, HTTP port, FCM port, folder of the FCM service account
     */
    public static void main(String[] args) throws IOException {
        System.setProperty(LOG_OF_GREENMAIL, "warn");
        var post = new GreenMail(new ServerSetup(Integer.parseInt(args[0]), "127.0.0.1", "smtp"));
        post.getUserManager().setAuthRequired(false);
        post.start();
        var fcm = FcmSandbox.start(new Settings(Integer.parseInt(args[2]), Path.of(args[3])));

        var http =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), Integer.parseInt(args[1])),
                        0);
        http.createContext("/", new MailPages(new Mailbox(post), fcm::pushes));
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    post.stop();
                                    fcm.close();
                                }));
    }
}
