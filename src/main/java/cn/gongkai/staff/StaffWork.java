package cn.gongkai.staff;

import cn.gongkai.request.Casework;
import cn.gongkai.request.Clerk;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.Worked;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What staff do to a request, from pages and programs alike: whom an act names is looked up before the register does
/// it.
@Component
public class StaffWork {

    private final Casework casework;
    private final People people;

    StaffWork(Casework casework, People people) {
        this.casework = casework;
        this.people = people;
    }

    /// Does it, as [Casework#act] does.
    ///
    /// @param version as seen
    public Worked act(UUID id, int version, StaffAct act, Clerk clerk, String onceKey) {
        return people.refusal(act)
                .<Worked>map(Worked.Refused::new)
                .orElseGet(() -> casework.act(id, version, act, clerk, onceKey));
    }
}
