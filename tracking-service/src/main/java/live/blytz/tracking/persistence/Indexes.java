package live.blytz.tracking.persistence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Makes the indexes that our queries stand on; making one that is there costs nothing. */
@Component
class Indexes implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final MongoTemplate mongo;

    Indexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        MongoDeliveries.index(mongo.getCollection(MongoDeliveries.COLLECTION));
        MongoPositions.index(mongo.getCollection(MongoPositions.COLLECTION));
        MongoStories.index(mongo.getCollection(MongoStories.COLLECTION));
        LOG.info("indexes are there");
    }
}
