// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick
import Topologue

/// Every colour, size, duration and font of the window. The colours are those of the drawing.
QtObject {
    id: root

    readonly property color canvas: Inks.canvas
    readonly property color surface: Inks.surface
    readonly property color surfaceQuiet: Inks.surfaceQuiet
    readonly property color border: Inks.border
    readonly property color boxBorder: Inks.boxBorder
    readonly property color text: Inks.text
    readonly property color textSecondary: Inks.textSecondary
    readonly property color textTertiary: Inks.textTertiary
    readonly property color accent: Inks.accent
    readonly property color accentSoft: Inks.accentSoft
    readonly property color accentText: Inks.accentText
    readonly property color healthy: Inks.healthy
    readonly property color healthySoft: Inks.healthySoft
    readonly property color degraded: Inks.degraded
    readonly property color degradedSoft: Inks.degradedSoft
    readonly property color failed: Inks.failed
    readonly property color failedSoft: Inks.failedSoft
    readonly property color message: Inks.message
    readonly property color arrow: Inks.arrow
    readonly property color clear: "transparent"
    readonly property color veil: AppSettings.dark ? Qt.rgba(0, 0, 0, 0.55) : Qt.rgba(0.106, 0.141, 0.188, 0.32)
    readonly property color shadow: AppSettings.dark ? Qt.rgba(0, 0, 0, 0.45) : Qt.rgba(0.106, 0.141, 0.188, 0.12)
    readonly property color pressed: Qt.tint(surfaceQuiet, AppSettings.dark ? Qt.rgba(1, 1, 1, 0.08) : Qt.rgba(0, 0, 0, 0.06))

    /// As many pixels as `pixels` are with texts of the size that the user has chosen. For what holds text.
    function px(pixels: real): int {
        return Math.round(pixels * AppSettings.textSize / 100);
    }
    /// For what would leave too little room for the rest if it grew as texts do.
    function wide(pixels: real): int {
        return Math.round(pixels * (0.4 + 0.6 * AppSettings.textSize / 100));
    }

    readonly property int textTiny: px(11)
    readonly property int textSmall: px(12)
    readonly property int textBody: px(13)
    readonly property int textTitle: px(15)
    readonly property int textLarge: px(18)
    readonly property int textHuge: px(24)
    readonly property int weightNormal: Font.Normal
    readonly property int weightMedium: Font.Medium
    readonly property int weightStrong: Font.DemiBold
    readonly property string sans: Application.font.family ///< For controls, which do not take it over by themselves.
    readonly property string mono: "JetBrains Mono"

    readonly property int unit: 4
    readonly property int gap: 8
    readonly property int margin: 16
    readonly property int field: px(30)
    readonly property int row: px(28)
    readonly property int line: px(20) ///< Of paragraphs in textBody.
    readonly property int bar: px(44)
    readonly property int rail: wide(60)
    readonly property int menu: px(244)
    readonly property int leftPanel: wide(232)
    readonly property int rightPanel: wide(304)
    readonly property int radiusField: 6
    readonly property int radiusBox: 10
    readonly property int radiusCard: 14

    readonly property int quick: AppSettings.reducedMotion ? 0 : 120
    readonly property int calm: AppSettings.reducedMotion ? 0 : 200
}
