package live.blytz.auction.video.livekit;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import live.blytz.auction.video.VideoAway;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** A call of LiveKit's API: protobuf over HTTP, whose errors are a word in a JSON document. */
final class Twirp {

    /** What is gone already, or over already, need not be ended. */
    private static final Set<String> GONE = Set.of("not_found", "failed_precondition");

    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([a-z_]{1,40})\"");
    private static final int SERVER_ERROR = 500;

    private Twirp() {}

    static <T> T ask(String name, Call<T> call) {
        var response = send(name, call);
        var answer = response.body();
        if (!response.isSuccessful() || answer == null) {
            throw refusal(name, response.code(), code(name, response));
        }
        return answer;
    }

    /** Ends something; that it is not there is as good. */
    static void end(String name, Call<?> call) {
        var response = send(name, call);
        if (response.isSuccessful()) {
            return;
        }
        var code = code(name, response);
        if (code == null || !GONE.contains(code)) {
            throw refusal(name, response.code(), code);
        }
    }

    private static <T> Response<T> send(String name, Call<T> call) {
        try {
            return call.execute();
        } catch (IOException | RuntimeException broken) {
            throw VideoAway.unreachable(name, broken);
        }
    }

    private static VideoAway refusal(String name, int status, @Nullable String code) {
        var answer = code == null ? String.valueOf(status) : code;
        return status >= SERVER_ERROR
                ? VideoAway.unreachable(name, new IOException("it answered " + answer))
                : VideoAway.refused(name, answer);
    }

    private static @Nullable String code(String name, Response<?> response) {
        try (var body = response.errorBody()) {
            if (body == null) {
                return null;
            }
            var code = CODE.matcher(body.string());
            return code.find() ? code.group(1) : null;
        } catch (IOException broken) {
            throw VideoAway.unreachable(name, broken);
        }
    }
}
