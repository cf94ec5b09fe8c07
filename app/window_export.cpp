#include "app/window_export.h"

#include "app/export_preview.h"
#include "app/export_saver.h"
#include "app/window_settings.h"
#include "model/base/write_file.h"
#include "widgets/export/picture_clipboard.h"
#include "widgets/labels/plain_label.h"
#include "widgets/threads/paced_work.h"
#include "widgets/wording/wording.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDrag>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

namespace hopscope::app {

namespace {

constexpr int pauseMilliseconds = 120;
constexpr int draggedWidth = 240;

} // namespace

ExportDialog::ExportDialog(paint::MapPicture picture, map::LayoutPointer layout, paint::ThemeKind windowTheme, bool legend, QWidget* parent)
    : QDialog(parent), m_windowPicture(std::move(picture)), m_layout(std::move(layout)), m_windowLayout(m_layout)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export picture"));
    // Search hits and what lies under the mouse are of the moment; the flow and the selection are meant.
    m_windowPicture.hovered.reset();
    m_windowPicture.highlighted.reset();
    if (m_windowPicture.flow) {
        m_trace = std::make_shared<const flow::FlowTrace>(*m_windowPicture.flow->trace);
        m_windowPicture.flow->trace = m_trace.get();
    }
    m_picture = m_windowPicture;
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    buildFields(windowTheme);
    m_legend->setChecked(legend);
    arrange();
    connectFields();
    fillParts();
    followPreset();
    followMasks();
    m_usual = choices();
    refresh();
}

ExportDialog::~ExportDialog()
{
    if (m_sizeIsWanted)
        *m_sizeIsWanted = false;
}

void ExportDialog::setSubject(exporting::PictureSubject subject)
{
    m_subject = std::move(subject);
    m_laidOut.reset();
    m_mask.reset();
    fillParts();
    followMasks();
    refresh();
}

void ExportDialog::setStage(StageSubject stage, bool shown)
{
    m_stage = std::move(stage);
    m_stageShown = shown;
    m_laidOut.reset(); // the packet's header takes room from the map
    fillParts();
    m_usual.part = part();
    refresh();
}

void ExportDialog::setOrigin(const QString& cluster, const QString& time)
{
    m_cluster = cluster;
    m_time = time;
}

void ExportDialog::setTime(TimePoint time)
{
    m_now = time;
    followData();
}

void ExportDialog::setReducedMotion(bool reduced)
{
    m_preview->setPlaying(!reduced);
}

void ExportDialog::changed()
{
    m_pause.start();
}

void ExportDialog::refresh()
{
    m_pause.stop();
    layOut();
    m_work = work(files().front().second);
    m_preview->setWork(m_work);
    m_bytes.reset();
    m_sizeFollows = true;
    tellFacts();
    if (m_sizeIsWanted)
        *m_sizeIsWanted = false;
    m_sizeIsWanted = std::make_shared<std::atomic<bool>>(true);
    m_sizes->request([work = m_work, wanted = m_sizeIsWanted] { return work->size([wanted](int, int) { return wanted->load(); }); },
                     [this, work = m_work](const std::optional<qint64>& bytes) {
                         if (work != m_work)
                             return;
                         m_bytes = bytes;
                         m_sizeFollows = false;
                         tellFacts();
                     });
}

/// Before anything is saved: how many pixels, how long, how large, and whether it can be read.
void ExportDialog::tellFacts()
{
    QStringList facts{tr("%1 × %2 pixels").arg(m_work->pixels.width()).arg(m_work->pixels.height())};
    if (m_work->milliseconds > 0)
        facts << tr("%1 s long").arg(QLocale().toString(m_work->milliseconds / 1000.0, 'f', 1));
    if (m_bytes)
        facts << (m_work->isQuick ? QLocale().formattedDataSize(*m_bytes, 1, QLocale::DataSizeSIFormat)
                                  : tr("about %1").arg(QLocale().formattedDataSize(*m_bytes, 1, QLocale::DataSizeSIFormat)));
    else if (m_sizeFollows)
        facts << tr("its size follows");
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    if (m_work->data && m_work->data->isTooLarge())
        facts << tr("cannot be opened again: its cluster is too large");
    QString warning;
    if (!m_work->fits)
        warning = tr("The picture is too small for the whole path. Choose a larger size.");
    else if (m_work->legibleSize)
        warning = tr("Some letters are smaller than 9 pt; at %1 × %2 none is.").arg(m_work->legibleSize->width()).arg(m_work->legibleSize->height());
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_play->setVisible(m_preview->canPlay());
    m_play->setText(m_preview->isPlaying() ? tr("Pause") : tr("Play"));
}

void ExportDialog::say(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

bool ExportDialog::saveOrAsk()
{
    const std::string name = m_file->text().toStdString();
    const auto format = storyboard::flowFormatOf(m_file->text());
    if (QFileInfo(m_file->text()).suffix().toLower() != ending() || !format) {
        say(tr("The name of the file must end with .%1, as its format has it.").arg(ending()));
        return false;
    }
    if (const Status makeable = checkMakeable(*format, name); !makeable) {
        say(wording::errorSentence(makeable.error()));
        return false;
    }
    QStringList there;
    for (const auto& [file, background] : files())
        if (QFileInfo::exists(file))
            there << file;
    if (!there.isEmpty() && m_toReplace != there) {
        m_toReplace = there;
        m_save->setText(tr("Replace"));
        QStringList shown;
        for (const QString& file : there)
            shown << QDir::toNativeSeparators(file);
        say(tr("%1 is there already. Press Replace to write over it, or choose another name.").arg(shown.join(QStringLiteral(", "))));
        return false;
    }
    save();
    return true;
}

void ExportDialog::askAgain()
{
    if (m_toReplace.isEmpty())
        return;
    m_toReplace.clear();
    m_save->setText(m_saveWords);
    say({});
}

void ExportDialog::save()
{
    if (m_saver->isBusy())
        return;
    if (m_pause.isActive())
        refresh(); // what was changed just now counts
    if (m_sizeIsWanted)
        *m_sizeIsWanted = false; // the file itself will tell
    std::vector<ExportFile> made;
    for (const auto& [file, background] : files())
        made.push_back({file, made.empty() ? m_work : work(background)});
    say({});
    showSaving(true);
    m_saver->start(std::move(made));
}

void ExportDialog::stopSaving()
{
    m_saver->stop();
}

void ExportDialog::showSaving(bool saving)
{
    m_fields->setEnabled(!saving);
    m_copy->setEnabled(!saving);
    m_save->setEnabled(!saving);
    m_progress->setRange(0, 0);
    m_progress->setVisible(saving);
    m_stop->setVisible(saving);
    if (saving)
        return;
    m_save->setText(m_saveWords);
    m_toReplace.clear();
}

/// Escape stops what is being written before it closes anything.
void ExportDialog::reject()
{
    if (m_saver->isBusy())
        stopSaving();
    else
        QDialog::reject();
}

bool ExportDialog::copy()
{
    layOut();
    Result<QMimeData*> copied = Error{ErrorKind::Unsupported, "", ""};
    if (part() == parts::path) {
        PathFile file = pathFile(files().front().second);
        file.scale = 1;
        storyboard::Storyboard board = boardOf(file);
        const exporting::Page plain = storyboard::wholePage(board);
        board.scale = exporting::clipboardFineness;
        copied = exporting::clipboardPicture(storyboard::wholePage(board), plain);
    } else if (part() == parts::stage) {
        const auto page = [this](double scale) {
            return stagePageOf(shownStage(), size(), files().front().second, scale, paint::TextMode::Outlines, headingText(), footer());
        };
        copied = exporting::clipboardPicture(page(exporting::clipboardFineness), page(1));
    } else {
        copied = exporting::clipboardPicture(request());
    }
    if (copied)
        QApplication::clipboard()->setMimeData(*copied);
    say(copied ? tr("The picture is on the clipboard, as PNG and as SVG.") : wording::errorSentence(copied.error()));
    return bool(copied);
}

Result<QMimeData*> ExportDialog::draggedFile()
{
    if (m_pause.isActive())
        refresh(); // what was changed just now counts
    if (!m_work->isQuick)
        return Error{ErrorKind::Unsupported, "", ""};
    const QString name = m_taken.filePath(QFileInfo(m_file->text()).completeBaseName() + u'.' + ending());
    const auto bytes = m_work->bytes(name.toStdString(), {});
    if (!bytes)
        return bytes.error();
    if (const Status written = replaceFile(QFile::encodeName(name).toStdString(), {bytes->constData(), std::size_t(bytes->size())}); !written)
        return written.error();
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(name)});
    if (ending() == QLatin1String("png"))
        data->setImageData(QImage::fromData(*bytes));
    return data;
}

/// The drag begins: now its file is made.
void ExportDialog::takeAlong()
{
    if (m_saver->isBusy())
        return;
    const Result<QMimeData*> data = draggedFile();
    if (!data) {
        say(m_work->isQuick ? wording::errorSentence(data.error()) : tr("This format takes its time: save the file, and drag it from its folder."));
        return;
    }
    auto* drag = new QDrag(this);
    drag->setMimeData(*data);
    drag->setPixmap(QPixmap::fromImage(m_preview->image().scaledToWidth(draggedWidth, Qt::SmoothTransformation)));
    drag->exec(Qt::CopyAction);
}

} // namespace hopscope::app
