package live.blytz.platform.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Records some traces by chance. The usual way, to look at the trace's id, lets a caller who brings
 * the id choose.
 */
record Lottery(double chance) implements Sampler {

    /**
     * Inside the house all follow the decision that came with the trace; at its edge a stranger's
     * is not asked for.
     */
    static Sampler of(TraceSettings settings) {
        if (!settings.recorded()) {
            return Sampler.alwaysOff();
        }
        var lottery = new Lottery(settings.sample());
        return settings.edge()
                ? Sampler.parentBasedBuilder(lottery)
                        .setRemoteParentSampled(lottery)
                        .setRemoteParentNotSampled(lottery)
                        .build()
                : Sampler.parentBased(lottery);
    }

    @Override
    public SamplingResult shouldSample(
            Context parent,
            String traceId,
            String name,
            SpanKind kind,
            Attributes attributes,
            List<LinkData> links) {
        return ThreadLocalRandom.current().nextDouble() < chance
                ? SamplingResult.recordAndSample()
                : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "Lottery{" + chance + "}";
    }
}
