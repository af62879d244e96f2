package org.surety.workbench.export;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surety.analysis.crisis.explain.CaseSetup;
import org.surety.analysis.crisis.graph.Chain;
import org.surety.analysis.crisis.graph.Game;
import org.surety.analysis.crisis.graph.Valuation;
import org.surety.model.quantity.Hours;
import org.surety.report.efg.EfgSheet;
import org.surety.report.efg.StakesEfg;
import org.surety.report.efg.StakesSheet;
import org.surety.report.rendering.Response;
import org.surety.report.words.Names;
import org.surety.strategic.game.StakesGame;
import org.surety.strategic.kernel.StakeTable;
import org.surety.strategic.kernel.StakesGraph;
import org.surety.workbench.api.ExportQuestion;
import org.surety.workbench.api.QuestionField;
import org.surety.workbench.api.Reason;
import org.surety.workbench.api.Refusal;
import org.surety.workbench.api.Reply;
import org.surety.workbench.document.Loader;
import org.surety.workbench.reading.PartyFinder;

/** A scenario in which some parties choose, as a game for Gambit. */
public final class EfgExport {

    private static final int MOST_NODES = 50_000;
    /** Moves multiply: three ballots for each. */
    private static final int MOST_PLAYERS = 6;

    private EfgExport() {}

    static Reply<? extends Response> answer(Loader loader, ExportQuestion question) {
        ModelCase model = ModelCase.of(loader, question);
        if (question.model().players().isEmpty() && !model.scenario().stakes().isEmpty()) {
            return loader.reply(new Response.OfStakesGame(stakes(model)), model.scenario().id());
        }
        List<EfgSheet.Player> players = players(model);
        List<String> parties = players.stream().map(EfgSheet.Player::party).toList();
        Chain chain = model.chain(model.explored(), Set.copyOf(parties));
        long hour = model.scenario().faitAccompli().map(Hours::count).orElse(model.until());
        Game game = Game.of(chain, hour, parties);
        BigInteger nodes = game.nodes();
        if (nodes.compareTo(BigInteger.valueOf(MOST_NODES)) > 0) {
            throw model.refused("nodes", nodes, MOST_NODES);
        }
        boolean soon = model.scenario().faitAccompli().map(it -> it.count() > model.until()).orElse(true);
        boolean cut = soon && chain.nodes().stream().anyMatch(it -> it.state().now().count() > model.until());
        EfgSheet sheet = new EfgSheet(model.heading(), game, players,
                model.scenario().faitAccompli().map(Hours::count), model.until(), cut,
                Math.clamp(new Valuation(chain, hour, false).value(0), 0, 1),
                Math.clamp(new Valuation(chain, hour, true).value(0), 0, 1));
        return loader.reply(new Response.OfGame(sheet), model.scenario().id());
    }

    /** Where nobody is named as a player, those choose of whom the scenario tells what outcomes are worth to them. */
    private static StakesSheet stakes(ModelCase model) {
        CaseSetup setup = CaseSetup.of(model.root(), model.scenario());
        StakeTable stakes = StakeTable.of(model.root(), model.scenario());
        StakesGame game = StakesGraph.of(setup, stakes, true, MOST_NODES).game();
        BigInteger nodes = StakesEfg.nodes(game);
        if (nodes.compareTo(BigInteger.valueOf(MOST_NODES)) > 0) {
            throw model.refused("nodes", nodes, MOST_NODES);
        }
        return new StakesSheet(model.heading(), game, stakes.worths(Map.of()), stakes.players());
    }

    private static List<EfgSheet.Player> players(ModelCase model) {
        Names names = Names.of(model.root().agreement());
        ExportQuestion.Model asked = model.question().model();
        if (asked.players().isEmpty()) {
            throw new Refusal(new Reason.Needed(QuestionField.PLAYERS, ExportQuestion.Target.EFG.word(), List.of()));
        }
        Set<String> players = found(asked.players(), names);
        if (players.size() > MOST_PLAYERS) {
            throw new Refusal(new Reason.TooManyPlayers(players.size(), MOST_PLAYERS));
        }
        Set<String> wanting = found(asked.wanting(), names);
        Set<String> against = found(asked.against(), names);
        for (Set<String> side : List.of(wanting, against)) {
            side.stream().filter(it -> !players.contains(it)).findFirst().ifPresent(it -> {
                throw new Refusal(new Reason.Sides(it, false, List.copyOf(players)));
            });
        }
        wanting.stream().filter(against::contains).findFirst().ifPresent(it -> {
            throw new Refusal(new Reason.Sides(it, true, List.copyOf(players)));
        });
        String attacker = model.root().incident().attacker();
        return players.stream().map(it -> new EfgSheet.Player(it,
                wanting.contains(it) || !against.contains(it) && !it.equals(attacker))).toList();
    }

    private static Set<String> found(List<String> given, Names names) {
        Set<String> found = new LinkedHashSet<>();
        given.forEach(it -> found.add(PartyFinder.find(it, names, names.membership().everybody())));
        return found;
    }
}
