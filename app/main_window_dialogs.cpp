// The window's dialogs: preferences, help, pictures; and what is asked for them.
#include "app/help_dialog.h"
#include "app/main_window.h"
#include "app/path_pane.h"
#include "app/preferences_dialog.h"
#include "app/preset_counts.h"
#include "app/range_observer.h"
#include "app/window_about.h"
#include "app/window_export.h"
#include "widgets/export/picture_clipboard.h"
#include "widgets/map/legend_view.h"
#include "widgets/panels/message_bar.h"
#include "widgets/player/flow_panel.h"
#include "widgets/threads/paced_work.h"
#include "widgets/wording/wording.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QTimeZone>

namespace hopscope::app {

namespace {

exporting::Background backgroundOf(paint::ThemeKind theme)
{
    switch (theme) {
    case paint::ThemeKind::Light: return exporting::Background::Light;
    case paint::ThemeKind::Dark: return exporting::Background::Dark;
    case paint::ThemeKind::HighContrastLight: return exporting::Background::HighContrastLight;
    case paint::ThemeKind::HighContrastDark: return exporting::Background::HighContrastDark;
    }
    return exporting::Background::Light;
}

QString timeText(TimePoint time)
{
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(since.count()), QLocale::ShortFormat);
}

} // namespace

void MainWindow::wireDialogs()
{
    m_presetWork = new threads::PacedWork(std::chrono::seconds(1), this);
    connect(m_actions->presetsMenu, &QMenu::aboutToShow, this, &MainWindow::countPresets);
    connect(m_actions->exportPicture, &QAction::triggered, this, &MainWindow::showExportDialog);
    connect(m_actions->copyPicture, &QAction::triggered, this, &MainWindow::copyPicture);
    connect(m_actions->preferences, &QAction::triggered, this, [this] {
        auto* dialog = new PreferencesDialog(*m_actions, m_settings.textScale(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &PreferencesDialog::textScaleChosen, this, &MainWindow::setTextScale);
        dialog->open();
    });
    connect(m_actions->help, &QAction::triggered, this, [this] {
        const WindowActions& actions = *m_actions;
        auto* dialog = new HelpDialog(actions.topMenus(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show(); // beside the window: one reads and tries
    });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
}

void MainWindow::countPresets()
{
    const cluster::SnapshotPointer snapshot = m_feed->snapshot();
    if (!snapshot)
        return;
    if (RangeObserver::isSmall(*snapshot)) {
        m_presetWork->forget();
        m_actions->showPresetCounts(presetCounts(snapshot));
    } else {
        m_presetWork->request([snapshot] { return presetCounts(snapshot); },
                              [this](const std::vector<std::optional<std::size_t>>& counts) { m_actions->showPresetCounts(counts); });
    }
}

std::optional<StageSubject> MainWindow::stageSubject() const
{
    const player::PathSteps& steps = m_flow->steps();
    if (steps.isEmpty())
        return std::nullopt;
    QStringList remarks{wording::ageRemark(m_feed->state(), m_feed->now()), steps.path().remark};
    remarks.removeAll(QString());
    stage::StageOptions options = m_path->stage().options();
    options.former.reset(); // a file shows the path that it names
    options.difference.clear();
    return StageSubject{steps.path().trace, steps.path().candidate, std::move(options), steps.step(), remarks.join(QStringLiteral(" · "))};
}

void MainWindow::copyStage()
{
    const std::optional<StageSubject> stage = stageSubject();
    if (!stage)
        return;
    const auto page = [&](double scale) { return stagePageOf(*stage, {}, backgroundOf(theme().kind), scale, paint::TextMode::Outlines); };
    const Result<QMimeData*> copied = exporting::clipboardPicture(page(exporting::clipboardFineness), page(1));
    if (!copied) {
        m_messages->showMessage(wording::errorSentence(copied.error()));
        return;
    }
    QApplication::clipboard()->setMimeData(*copied);
    say(tr("The picture of the stage is on the clipboard."));
}

exporting::PictureSubject MainWindow::pictureSubject() const
{
    return {m_heldSnapshot ? m_heldSnapshot : m_feed->snapshot(), m_feed->facts(), m_layouter->options(), m_flow->trace(), m_selection};
}

void MainWindow::showExportDialog()
{
    if (!m_map->mapLayout()) {
        m_messages->showMessage(tr("There is no map yet that could be exported."));
        return;
    }
    ExportDialog dialog(m_map->picture(), m_map->mapLayout(), theme().kind, m_legend->isWanted(), this);
    dialog.setOrigin(QFileInfo(QString::fromStdString(m_feed->state().name)).fileName(), timeText(m_feed->now()));
    dialog.setTime(m_feed->now());
    if (m_feed->snapshot())
        dialog.setSubject(pictureSubject());
    if (const auto stage = stageSubject())
        dialog.setStage(*stage, m_path->shownView() == PathPane::View::Stage);
    dialog.setReducedMotion(m_map->hasReducedMotion());
    dialog.setMemory(m_settings);
    if (dialog.exec() == QDialog::Accepted)
        say(tr("Saved %1").arg(dialog.fileName()));
}

void MainWindow::copyPicture()
{
    if (!m_map->mapLayout()) {
        m_messages->showMessage(tr("There is no map yet that could be copied."));
        return;
    }
    if (m_path->shownView() == PathPane::View::Stage) {
        copyStage();
        return;
    }
    exporting::RenderRequest request;
    request.picture = m_map->picture();
    request.picture.hovered.reset();
    request.background = backgroundOf(theme().kind);
    if (m_legend->isWanted())
        request.legend = wording::legendWord;
    request.title = tr("Map of a Kubernetes cluster");
    if (const auto stage = stageSubject())
        request.foot = stagepaint::headerFoot(stage->trace, stage->candidate, stage->options, stage->step);
    const Result<QMimeData*> copied = exporting::clipboardPicture(request);
    if (!copied) {
        m_messages->showMessage(wording::errorSentence(copied.error()));
        return;
    }
    QApplication::clipboard()->setMimeData(*copied);
    say(tr("The picture of the map is on the clipboard."));
}

} // namespace hopscope::app
