package org.surety.report.view;

/**
 * What an answer tells. Its components are the fields of its JSON, and {@code docs/json/} describes them from what they
 * say of themselves.
 */
public sealed interface View permits AcceptView, BacktestView, BargainView, BriefView, CatalogView, CheckView,
        CompareView, CopyView, CrisisView, DesignSizeView, DesignView, DraftCheckView, DraftStartView, ExerciseView,
        ExportView,
        FollowView, LifeView,
        PowerView, RatesView, ReportView, StrategicView, SweepView, WhoView {}
