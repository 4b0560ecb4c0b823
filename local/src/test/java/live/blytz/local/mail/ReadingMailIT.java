package live.blytz.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import live.blytz.engines.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingMailIT {

    private final ServerSetup smtp = new ServerSetup(Ports.free(), "127.0.0.1", "smtp");
    private final GreenMail post = new GreenMail(smtp);
    private final HttpServer http = server();

    @BeforeEach
    void open() {
        post.start();
        http.createContext("/", new MailPages(new Mailbox(post), List::of));
        http.start();
        GreenMailUtil.sendTextEmail(
                "buyer@blytz.test", "blytz@blytz.test", "You won", "A <b>vase</b>", smtp);
        GreenMailUtil.sendTextEmail(
                "seller@blytz.test", "blytz@blytz.test", "Sold", "The vase", smtp);
    }

    @AfterEach
    void close() {
        http.stop(0);
        post.stop();
    }

    @Test
    void givesProgramsTheMailsOfOnePerson() throws Exception {
        assertThat(get("/mails?to=buyer%40blytz.test"))
                .contains("\"subject\":\"You won\"", "\"received_at\":\"20")
                .doesNotContain("Sold");
    }

    @Test
    void showsPeopleAPageInWhichMarkupIsInert() throws Exception {
        assertThat(get("/")).contains("<h1>2 mails</h1>", "A &lt;b&gt;vase&lt;/b&gt;");
    }

    @Test
    void showsHtmlInAFrameThatRunsNothing() throws Exception {
        var mail = new MimeMessage(GreenMailUtil.getSession(smtp));
        mail.setFrom("blytz@blytz.test");
        mail.setRecipients(Message.RecipientType.TO, "rider@blytz.test");
        mail.setSubject("Come");
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part("In words", "text/plain"));
        both.addBodyPart(
                part("<html><head></head><body>In <b>style</b></body></html>", "text/html"));
        mail.setContent(both);
        GreenMailUtil.sendMimeMessage(mail);

        assertThat(get("/?to=rider"))
                .contains("src=\"/mails/2/html\"", "sandbox=\"allow-popups", "<pre>In words")
                .doesNotContain("<b>style</b>");
        var frame = answer("/mails/2/html");
        assertThat(frame.body()).contains("In <b>style</b>", "<base target=\"_blank\">");
        assertThat(frame.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox ")
                .contains("default-src 'none'");
        assertThat(answer("/mails/0/html").statusCode()).isEqualTo(404);
        assertThat(answer("/mails/9/html").statusCode()).isEqualTo(404);
    }

    @Test
    void aMailKeepsItsNumberWhenAnotherComes() throws Exception {
        var before = get("/mails?to=seller%40blytz.test");

        GreenMailUtil.sendTextEmail(
                "buyer@blytz.test", "blytz@blytz.test", "Paid", "The vase", smtp);

        assertThat(get("/mails?to=buyer%40blytz.test")).contains("Paid", "You won");
        assertThat(get("/mails?to=seller%40blytz.test")).isEqualTo(before);
    }

    private static MimeBodyPart part(String content, String type) throws Exception {
        var part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }

    @Test
    void saysThatItIsOpenWithoutReadingAnything() throws Exception {
        assertThat(get("/health")).isEqualTo("open");
    }

    private String get(String path) throws Exception {
        return answer(path).body();
    }

    private HttpResponse<String> answer(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var uri = URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
