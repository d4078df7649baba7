package org.zhunsheng.server.intake;

import java.util.Optional;

/** 一族表，种类在运行时才有，如每个台账一种；不认得的、看不见的为空。 */
public interface IntakeFamily {

    Optional<Intake> of(String kind);
}
