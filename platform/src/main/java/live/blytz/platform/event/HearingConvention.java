package live.blytz.platform.event;

import org.springframework.kafka.support.micrometer.KafkaListenerObservation.DefaultKafkaListenerObservationConvention;
import org.springframework.kafka.support.micrometer.KafkaRecordReceiverContext;

/** In a trace what was heard is called by its type: its topic says too little. */
final class HearingConvention extends DefaultKafkaListenerObservationConvention {

    @Override
    public String getContextualName(KafkaRecordReceiverContext heard) {
        var type = EventHeaders.text(heard.getRecord().headers(), EventHeaders.TYPE);
        return "hear " + (type == null ? heard.getSource() : EventHeaders.name(type));
    }
}
