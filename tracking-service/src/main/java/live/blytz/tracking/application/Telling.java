package live.blytz.tracking.application;

import live.blytz.tracking.domain.Delivery;
import live.blytz.tracking.domain.DeliveryEvent;
import org.apache.avro.specific.SpecificRecord;

/** The words in which the house is told what happened to a delivery. */
public interface Telling {

    String TOPIC = "delivery";

    SpecificRecord record(Delivery delivery, DeliveryEvent event);
}
