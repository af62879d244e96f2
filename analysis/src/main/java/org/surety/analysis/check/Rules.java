package org.surety.analysis.check;

import java.util.List;
import org.surety.analysis.check.form.ClauseWithoutSource;
import org.surety.analysis.check.form.DeadlineBeforeBegin;
import org.surety.analysis.check.form.EndlessWait;
import org.surety.analysis.check.form.InForceUnaccepted;
import org.surety.analysis.check.form.NeverSetOff;
import org.surety.analysis.check.form.NoAct;
import org.surety.analysis.check.form.NoAsOf;
import org.surety.analysis.check.form.NobodyInStep;
import org.surety.analysis.check.form.OnlyInference;
import org.surety.analysis.check.form.OnlyWeakSources;
import org.surety.analysis.check.form.ReferralNotSetOff;
import org.surety.analysis.check.form.SourceAfterAsOf;
import org.surety.analysis.check.form.SuccessLeadsNowhere;
import org.surety.analysis.check.form.ThoseInFavourOfNothing;
import org.surety.analysis.check.form.UnreachableStep;
import org.surety.analysis.check.form.UnusedBody;
import org.surety.analysis.check.form.UnusedGroup;
import org.surety.analysis.check.form.UnusedParty;
import org.surety.analysis.check.form.UnusedPlace;
import org.surety.analysis.check.form.UnusedSource;
import org.surety.analysis.check.form.VoteChangesNothing;
import org.surety.analysis.check.rule.CheckRule;

/** All rules, by family and id. */
public final class Rules {

    private static final List<CheckRule> ALL = List.of(
            new ClauseWithoutSource(),
            new DeadlineBeforeBegin(),
            new EndlessWait(),
            new ThoseInFavourOfNothing(),
            new InForceUnaccepted(),
            new NeverSetOff(),
            new NoAct(),
            new NoAsOf(),
            new NobodyInStep(),
            new OnlyInference(),
            new OnlyWeakSources(),
            new ReferralNotSetOff(),
            new SourceAfterAsOf(),
            new SuccessLeadsNowhere(),
            new UnreachableStep(),
            new UnusedBody(),
            new UnusedGroup(),
            new UnusedParty(),
            new UnusedPlace(),
            new UnusedSource(),
            new VoteChangesNothing());

    private Rules() {}

    /** All of them. */
    public static List<CheckRule> all() {
        return ALL;
    }
}
