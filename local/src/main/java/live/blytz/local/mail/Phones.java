package live.blytz.local.mail;

import static live.blytz.local.mail.Html.escaped;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import live.blytz.local.fcm.Push;

/** Pushes as phones show them: one card for each tag, the newest above. */
final class Phones {

    static final String STYLE =
            """
            .phones{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));gap:1.25rem}
            .phone{background:var(--screen);border-radius:1.75rem;padding:1rem .75rem}
            .phone>h2{font-size:.875rem;font-weight:600;color:var(--quiet);margin:0 .5rem .75rem}
            .push{position:relative;background:var(--card);border-radius:1.1rem;padding:.75rem .875rem;
            margin:0 0 .5rem;box-shadow:0 1px 2px #0002;overflow-wrap:anywhere}
            .push header{display:flex;align-items:center;gap:.5rem;font-size:.8125rem;color:var(--quiet)}
            .push header time{margin-left:auto}.push svg{width:1.25rem;height:1.25rem;flex:none}
            .push h3{font-size:1rem;margin:.375rem 0 .125rem}.push p{margin:0;font-size:.9375rem}
            .push h3 a{color:inherit;text-decoration:none}.push h3 a::after{content:"";position:absolute;inset:0}
            .push img{display:block;width:100%;max-height:11rem;object-fit:cover;border-radius:.75rem;margin-top:.625rem}
            .push .action{position:relative;display:inline-block;margin-top:.5rem;padding:.25rem 0;font-weight:600}
            .phone summary{cursor:pointer;margin:.5rem;color:var(--quiet)}
            .badge{background:#b3290a;color:#fff;border-radius:1rem;padding:0 .45rem;font-weight:600}
            """;

    private static final int MOST = 12;

    /** What fits on a screen; the rest is there when somebody asks for it. */
    private static final int AT_ONCE = 4;

    private static final int SHOWN_OF_TOKEN = 6;
    private static final String ICON =
            "<svg viewBox=\"0 0 32 32\" aria-hidden=\"true\"><rect width=\"32\" height=\"32\" rx=\"8\""
                    + " fill=\"#e8390e\"/><path d=\"M18.4 4 8 18.2h6.6L12.8 28 24 13h-7z\""
                    + " fill=\"#fff\"/></svg>";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private Phones() {}

    /**
     * @param pushes newest first
     */
    static String of(List<Push> pushes) {
        var phones =
                pushes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Push::token, LinkedHashMap::new, Collectors.toList()));
        return """
        <section id="pushes"><h1>%d pushes on %d devices</h1>
        <p>The newest %d devices stand here; <a href="/pushes">/pushes</a> has all.</p>
        <div class="phones">%s</div></section>
        """
                .formatted(
                        pushes.size(),
                        phones.size(),
                        Math.min(MOST, phones.size()),
                        phones.values().stream()
                                .limit(MOST)
                                .map(Phones::phone)
                                .collect(Collectors.joining()));
    }

    private static String phone(List<Push> pushes) {
        var newest = pushes.getFirst();
        var token = newest.token();
        return """
        <section class="phone"><h2>%s · …%s %s</h2>%s</section>
        """
                .formatted(
                        name(newest.platform()),
                        escaped(token.substring(token.length() - SHOWN_OF_TOKEN)),
                        newest.badge() > 0
                                ? "<span class=\"badge\" title=\"unread\">%d</span>"
                                        .formatted(newest.badge())
                                : "",
                        screen(pushes));
    }

    private static String screen(List<Push> pushes) {
        var cards =
                pushes.stream()
                        .filter(Push::isShown)
                        .map(push -> push(push, replaced(push, pushes)))
                        .toList();
        var first = String.join("", cards.subList(0, Math.min(AT_ONCE, cards.size())));
        return cards.size() <= AT_ONCE
                ? first
                : "%s<details><summary>%d older</summary>%s</details>"
                        .formatted(
                                first,
                                cards.size() - AT_ONCE,
                                String.join("", cards.subList(AT_ONCE, cards.size())));
    }

    private static String push(Push push, long replaced) {
        return """
        <article class="push" id="%s"><header>%s<span>Blytz%s</span><time datetime="%s">%s</time></header>
        <h3>%s</h3><p>%s</p>%s%s</article>
        """
                .formatted(
                        escaped(push.name().substring(push.name().lastIndexOf('/') + 1)),
                        ICON,
                        replaced > 0 ? " · replaces " + replaced : "",
                        push.receivedAt(),
                        TIME.format(push.receivedAt()),
                        linked(push, escaped(push.title()), ""),
                        escaped(push.body()),
                        Optional.ofNullable(push.image())
                                .map(
                                        url ->
                                                "<img loading=\"lazy\" alt=\"\" src=\"%s\">"
                                                        .formatted(escaped(url)))
                                .orElse(""),
                        Optional.ofNullable(push.action())
                                .map(words -> linked(push, escaped(words), " class=\"action\""))
                                .orElse(""));
    }

    /** Only to pages: what else a message may name is no link here. */
    private static String linked(Push push, String words, String attributes) {
        var link = push.link();
        return link != null && link.matches("https?://.*")
                ? "<a target=\"_blank\" rel=\"noopener\" href=\"%s\"%s>%s</a>"
                        .formatted(escaped(link), attributes, words)
                : words;
    }

    private static long replaced(Push push, List<Push> pushes) {
        return pushes.stream()
                .filter(other -> !other.isShown() && other.tag().equals(push.tag()))
                .count();
    }

    private static String name(String platform) {
        return switch (platform) {
            case "android" -> "Android";
            case "ios" -> "iPhone";
            default -> "Browser";
        };
    }
}
