/// What staff did: sign-ins, looks at personal data, actions, changed settings. Each entry carries the hash of the one
/// before it, so that none can be changed or taken out unseen.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.gongkai.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
