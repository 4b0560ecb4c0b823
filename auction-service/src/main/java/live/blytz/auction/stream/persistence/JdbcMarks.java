package live.blytz.auction.stream.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import live.blytz.auction.stream.application.Mark;
import live.blytz.auction.stream.application.Marks;
import live.blytz.auction.stream.domain.StreamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMarks implements Marks {

    private final JdbcClient jdbc;

    JdbcMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<StreamId, List<Mark>> of(Collection<StreamId> streams) {
        return jdbc
                .sql("select * from mark where stream_id = any(?) order by made_at")
                .param(JdbcVideos.values(streams))
                .query((row, _) -> Map.entry(VideoRows.stream(row), VideoRows.mark(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
