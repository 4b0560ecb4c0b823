package live.blytz.local.media;

import com.google.protobuf.Message;
import java.util.function.Function;

/**
 * One call of the API.
 *
 * @param grant what the caller's token must hold, such as {@code ingressAdmin}
 */
record Method(String grant, Message request, Function<Message, Reply> work) {

    static <M extends Message> Method of(
            String grant, M request, Class<M> type, Function<M, Reply> work) {
        return new Method(grant, request, message -> work.apply(type.cast(message)));
    }
}
