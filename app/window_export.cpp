#include "app/window_export.h"

#include "widgets/export/picture_clipboard.h"
#include "widgets/labels/plain_label.h"
#include "widgets/wording/wording.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>

#include <set>

namespace hopscope::app {

namespace {

constexpr int pauseMilliseconds = 120;
constexpr double mostPreviewPixels = 4e6;

/// A chequered ground shows what is transparent.
QPixmap onChequers(const QImage& image)
{
    QPixmap pixmap(image.size());
    QPainter painter(&pixmap);
    constexpr int square = 8;
    for (int y = 0; y < image.height(); y += square) {
        for (int x = 0; x < image.width(); x += square)
            painter.fillRect(x, y, square, square, (x + y) / square % 2 ? QColor(0xdd, 0xdd, 0xdd) : QColor(Qt::white));
    }
    painter.drawImage(0, 0, image);
    return pixmap;
}

} // namespace

ExportDialog::ExportDialog(paint::MapPicture picture, map::LayoutPointer layout, paint::ThemeKind windowTheme, bool legend, QWidget* parent)
    : QDialog(parent), m_picture(std::move(picture)), m_layout(std::move(layout)), m_windowLayout(m_layout)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export picture"));
    // Search hits and what lies under the mouse are of the moment; the flow and the selection are meant.
    m_picture.hovered.reset();
    m_picture.highlighted.reset();
    buildFields(windowTheme);
    m_legend->setChecked(legend);
    arrangeFields();
    fillParts();
    followPreset();
    refresh();
}

void ExportDialog::setSubject(exporting::PictureSubject subject)
{
    m_subject = std::move(subject);
    fillParts();
    refresh();
}

void ExportDialog::setOrigin(const QString& cluster, const QString& time)
{
    m_cluster = cluster;
    m_time = time;
}

void ExportDialog::fillParts()
{
    const QSignalBlocker blocker(m_part);
    m_part->clear();
    if (m_stage && m_stageShown)
        m_part->addItem(tr("The stage"), QStringLiteral("stage"));
    m_part->addItem(tr("The whole map"), QStringLiteral("all"));
    if (m_stage && !m_stageShown)
        m_part->addItem(tr("The stage"), QStringLiteral("stage"));
    if (!m_subject)
        return;
    if (exporting::hasParticipants(*m_subject))
        m_part->addItem(m_subject->trace ? tr("Only what takes part in the flow") : tr("Only what is selected, and what is linked to it"), QStringLiteral("participants"));
    std::set<std::string> names;
    for (const auto& more : {m_subject->snapshot->pods.namespaces(), m_subject->snapshot->services.namespaces()})
        names.insert(more.begin(), more.end());
    for (const std::string& name : names)
        m_part->addItem(tr("Only namespace %1").arg(QString::fromStdString(name)), QStringLiteral("ns/") + QString::fromStdString(name));
}

void ExportDialog::setStage(StageSubject stage, bool shown)
{
    m_stage = std::move(stage);
    m_stageShown = shown;
    m_laidOut.reset(); // the packet's header takes room from the map
    fillParts();
    followPart();
    refresh();
}

bool ExportDialog::isStage() const
{
    return m_stage && m_part->currentData().toString() == QLatin1String("stage");
}

/// The stage has no legend, and says itself where its cluster's facts are from.
void ExportDialog::followPart()
{
    m_legend->setEnabled(!isStage());
    m_origin->setEnabled(!isStage());
}

/// The packet's header below the map.
std::optional<exporting::PageFoot> ExportDialog::foot() const
{
    if (!m_stage || !m_picture.flow)
        return std::nullopt;
    return stagepaint::headerFoot(m_stage->trace, m_stage->candidate, m_stage->options, m_stage->step);
}

exporting::Page ExportDialog::stagePage(double scale, paint::TextMode textMode) const
{
    return stagePageOf(*m_stage, size(), exporting::Background(m_background->currentData().toInt()), scale, textMode, m_heading->text().trimmed());
}

exporting::PicturePart ExportDialog::part() const
{
    const QString chosen = m_part->currentData().toString();
    if (chosen.startsWith(QLatin1String("ns/")))
        return {false, chosen.mid(3).toStdString()};
    return {chosen == QLatin1String("participants"), {}};
}

QSize ExportDialog::size() const
{
    const QVariant preset = m_preset->currentData();
    return preset.isValid() ? preset.toSize() : QSize(m_width->value(), m_height->value());
}

/// A picture of a size is laid out for that size; a large cluster keeps the window's arrangement.
void ExportDialog::layOut()
{
    const std::pair wanted(part(), size());
    if (!m_subject || wanted == m_laidOut)
        return;
    m_laidOut = wanted;
    const bool asInWindow = wanted.first.isWhole() && (wanted.second.isEmpty() || map::isLarge(*m_windowLayout));
    m_layout = asInWindow ? m_windowLayout
                          : std::make_shared<const layout::MapLayout>(exporting::layoutOf(*m_subject, wanted.first, exporting::roomAbove(foot(), wanted.second)));
    m_picture.layout = m_layout.get();
    m_picture.selectionLinks.clear();
    for (const layout::ItemId& item : m_picture.selected) {
        const std::vector<layout::Link> links = layout::linksOf(*m_layout, item);
        m_picture.selectionLinks.insert(m_picture.selectionLinks.end(), links.begin(), links.end());
    }
}

QString ExportDialog::formatEnding() const
{
    switch (exporting::Format(m_format->currentData().toInt())) {
    case exporting::Format::Svg: return QStringLiteral("svg");
    case exporting::Format::Pdf: return QStringLiteral("pdf");
    case exporting::Format::Png: return QStringLiteral("png");
    }
    return {};
}

void ExportDialog::followFormat()
{
    const QFileInfo info(m_file->text());
    m_file->setText(info.dir().filePath(info.completeBaseName() + u'.' + formatEnding()));
    changed();
}

void ExportDialog::followPreset()
{
    const bool own = !m_preset->currentData().isValid();
    const QSize preset = m_preset->currentData().toSize();
    for (QSpinBox* box : {m_width, m_height})
        box->setEnabled(own);
    if (!own && !preset.isEmpty()) {
        const QSignalBlocker width(m_width);
        const QSignalBlocker height(m_height);
        m_width->setValue(preset.width());
        m_height->setValue(preset.height());
    }
    changed();
}

void ExportDialog::chooseFile()
{
    // Whether a file may be replaced is asked when it is saved.
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Export picture"), m_file->text(),
                                                        tr("Pictures (*.svg *.pdf *.png)"), nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        setFileName(chosen);
}

void ExportDialog::setFileName(const QString& fileName)
{
    if (const auto format = exporting::formatOf(fileName))
        m_format->setCurrentIndex(m_format->findData(int(*format)));
    m_file->setText(fileName);
}

QString ExportDialog::fileName() const
{
    return m_file->text();
}

exporting::RenderRequest ExportDialog::request() const
{
    exporting::RenderRequest request;
    request.picture = m_picture;
    request.background = exporting::Background(m_background->currentData().toInt());
    request.textMode = paint::TextMode(m_text->currentData().toInt());
    request.size = size();
    request.scale = m_scale->currentData().toDouble();
    if (m_legend->isChecked())
        request.legend = wording::legendWord;
    request.foot = foot();
    request.heading = m_heading->text().trimmed();
    if (m_origin->isChecked()) {
        QStringList origin{m_cluster, m_time};
        origin.removeAll(QString());
        request.headingDetail = origin.join(QStringLiteral(" · "));
    }
    request.title = request.heading.isEmpty() ? tr("Map of a Kubernetes cluster") : request.heading;
    if (!m_picture.age.isEmpty())
        request.title += QStringLiteral(" – ") + m_picture.age;
    if (m_picture.flow && !m_picture.flow->remarks.whatIf.isEmpty())
        request.title += QStringLiteral(" – ") + m_picture.flow->remarks.whatIf;
    return request;
}

void ExportDialog::say(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

bool ExportDialog::saveOrAsk()
{
    const QString file = m_file->text();
    if (QFileInfo::exists(file) && m_toReplace != file) {
        m_toReplace = file;
        m_save->setText(tr("Replace"));
        say(tr("%1 is there already. Press Replace to write over it, or choose another name.").arg(QDir::toNativeSeparators(file)));
        return false;
    }
    return save();
}

void ExportDialog::askAgain()
{
    if (m_toReplace.isEmpty())
        return;
    m_toReplace.clear();
    m_save->setText(m_saveWords);
    say({});
}

bool ExportDialog::save()
{
    layOut();
    const Status status = isStage() ? exporting::renderToFile(stagePage(m_scale->currentData().toDouble(), paint::TextMode(m_text->currentData().toInt())), m_file->text())
                                    : exporting::renderToFile(request(), m_file->text());
    say(status ? QString() : wording::errorSentence(status.error()));
    return bool(status);
}

bool ExportDialog::copy()
{
    layOut();
    const Result<QMimeData*> copied = isStage() ? exporting::clipboardPicture(stagePage(exporting::clipboardFineness, paint::TextMode::Outlines),
                                                                              stagePage(1, paint::TextMode::Outlines))
                                                : exporting::clipboardPicture(request());
    if (copied)
        QApplication::clipboard()->setMimeData(*copied);
    say(copied ? tr("The picture is on the clipboard, as PNG and as SVG.") : wording::errorSentence(copied.error()));
    return bool(copied);
}

void ExportDialog::changed()
{
    m_pause.start(pauseMilliseconds);
}

void ExportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    changed();
}

void ExportDialog::refresh()
{
    m_pause.stop();
    layOut();
    m_text->setEnabled(exporting::Format(m_format->currentData().toInt()) != exporting::Format::Png);
    const QSizeF room = QSizeF(m_preview->size());
    const double ratio = devicePixelRatioF();
    if (isStage()) {
        showPreview(exporting::renderImage(stagePage(1, paint::TextMode::Native)), room, ratio);
        return;
    }
    exporting::RenderRequest small = request();
    small.scale = 1;
    const QSizeF whole = small.size.isEmpty() ? paint::pictureBounds(small.picture).size() : QSizeF(small.size);
    if (whole.width() * whole.height() > mostPreviewPixels) // then what is too small to be read is only seen in the file
        small.size = whole.scaled(room * ratio, Qt::KeepAspectRatio).toSize().expandedTo(QSize(16, 16));
    showPreview(exporting::renderImage(small), room, ratio);
}

void ExportDialog::showPreview(const QImage& image, const QSizeF& room, double ratio)
{
    const QSize shown = (QSizeF(image.size()).scaled(room, Qt::KeepAspectRatio) * ratio).toSize().expandedTo(QSize(16, 16));
    QPixmap pixmap = onChequers(image.scaled(shown, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_preview->setPixmap(pixmap);
}

} // namespace hopscope::app
