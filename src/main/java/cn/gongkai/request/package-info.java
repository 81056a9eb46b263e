/// Disclosure requests (依申请公开) from the first word of a draft to the archive: the only writer of a request's state.
///
/// Start at [Drafts] for what a resident is still filling in and at [Register] for what was handed in. A request is
/// what its events say; state and last day are derived from them in [CaseHistory] and kept nowhere else but as a cache.
@ApplicationModule(allowedDependencies = {"deadline", "organ", "setting"})
@NullMarked
package cn.gongkai.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
