package live.blytz.local.mail;

import static live.blytz.local.mail.Html.escaped;

import java.util.List;
import java.util.stream.Collectors;
import live.blytz.local.fcm.Push;

/** What came in, for people: phones above, mails below. */
final class Page {

    static final String FRAME = "allow-popups allow-popups-to-escape-sandbox";

    private static final int MAILS = 200;
    private static final String ALL = "<a href=\"/mails\">/mails</a>";

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--paper:#fff;--ink:#1c1c28;--quiet:#5c5c70;--line:#ccc;
            --screen:#e9e7f2;--card:#fff;--accent:#b3290a}
            @media (prefers-color-scheme:dark){:root{--paper:#14141c;--ink:#e8e8f0;--quiet:#a3a3b8;
            --line:#33334a;--screen:#1f1f2b;--card:#2b2b3a;--accent:#ff9d7d}}
            body{font:16px/1.5 system-ui;max-width:64rem;margin:2rem auto;padding:0 1rem;
            background:var(--paper);color:var(--ink)}
            h1,h2,h3{line-height:1.25;overflow-wrap:anywhere}a{color:var(--accent)}
            .mail{border-top:1px solid var(--line);padding:1rem 0;max-width:50rem}
            .mail h2{margin:0}.mail p{overflow-wrap:anywhere}nav a{margin-right:1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}
            iframe{width:100%;height:26rem;border:1px solid var(--line);border-radius:8px}
            """;

    private Page() {}

    static String of(List<Mail> mails, List<Push> pushes) {
        var rows = mails.stream().limit(MAILS).map(Page::mail).collect(Collectors.joining());
        return """
        <!doctype html><html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Blytz mail and pushes</title><style>
        """
                + STYLE
                + Phones.STYLE
                + "</style></head><body>"
                + """
                <nav><a href="#pushes">Pushes</a><a href="#mails">Mails</a></nav>
                """
                + Phones.of(pushes)
                + """
                <section id="mails"><h1>%d mails</h1>
                <p>The newest %d stand here; %s has all.</p>%s</section></body></html>
                """
                        .formatted(mails.size(), Math.min(MAILS, mails.size()), ALL, rows);
    }

    private static String mail(Mail mail) {
        return """
        <article class="mail"><h2>%s</h2><p>%s → %s · %s</p>%s</article>
        """
                .formatted(
                        escaped(mail.subject()),
                        escaped(mail.from()),
                        escaped(mail.to()),
                        mail.receivedAt(),
                        content(mail));
    }

    private static String content(Mail mail) {
        var text = "<pre>" + escaped(mail.text()) + "</pre>";
        return mail.hasHtml()
                ? """
                <iframe loading="lazy" sandbox="%s" src="/mails/%d/html" title="%s"></iframe>
                <details><summary>Text</summary>%s</details>
                """
                        .formatted(FRAME, mail.id(), escaped(mail.subject()), text)
                : text;
    }
}
