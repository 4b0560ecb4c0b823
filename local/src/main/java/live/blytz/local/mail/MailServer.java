package live.blytz.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** SMTP on one port, a page of what came in on the other. Mails live as long as the process. */
public final class MailServer {

    /** It would name everybody who gets a mail. */
    private static final String LOG_OF_GREENMAIL = "org.slf4j.simpleLogger.log.com.icegreen";

    private MailServer() {}

    /**
     * @param args SMTP port, HTTP port
     */
    public static void main(String[] args) throws IOException {
        System.setProperty(LOG_OF_GREENMAIL, "warn");
        var post = new GreenMail(new ServerSetup(Integer.parseInt(args[0]), "127.0.0.1", "smtp"));
        post.getUserManager().setAuthRequired(false);
        post.start();

        var mailbox = new Mailbox(post);
        var http =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), Integer.parseInt(args[1])),
                        0);
        http.createContext("/", new MailPages(mailbox));
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        Runtime.getRuntime().addShutdownHook(new Thread(post::stop));
    }
}
