// The picture that the export dialog's fields ask for.
#include "app/masked_subject.h"
#include "app/picture_footer.h"
#include "app/window_export.h"
#include "widgets/export/caption_foot.h"
#include "widgets/wording/stop_wording.h"
#include "widgets/wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QSpinBox>

namespace hopscope::app {

namespace {

constexpr QSize usualPath{1280, 720};

QStringList lines(const std::vector<std::string>& texts)
{
    QStringList all;
    for (const std::string& text : texts)
        all << QString::fromStdString(text);
    return all;
}

} // namespace

QString ExportDialog::part() const
{
    return m_part->currentData().toString();
}

QString ExportDialog::ending() const
{
    return m_format->currentData().toString();
}

QSize ExportDialog::size() const
{
    const QVariant preset = m_preset->currentData();
    return preset.isValid() ? preset.toSize() : QSize(m_width->value(), m_height->value());
}

std::shared_ptr<const mask::Mask> ExportDialog::maskOf(const mask::Hidden& hidden) const
{
    if (hidden.none() || !m_subject)
        return nullptr;
    if (!m_mask || m_mask->hidden() != hidden)
        m_mask = std::make_shared<const mask::Mask>(*m_subject->snapshot, hidden);
    return m_mask;
}

exporting::PicturePart ExportDialog::picturePart() const
{
    const QString chosen = part();
    if (!chosen.startsWith(QLatin1String("ns/")))
        return {chosen == parts::participants, {}};
    const std::string name = chosen.mid(3).toStdString();
    const auto mask = maskOf(choices().hidden);
    return {false, mask ? mask->namespaceName(name) : name};
}

/// The stage's path, under other words where they are asked for.
StageSubject ExportDialog::shownStage() const
{
    StageSubject stage = *m_stage;
    const auto mask = maskOf(choices().hidden);
    if (!mask)
        return stage;
    const AskedPath path = maskedPath(*mask, {stage.trace, stage.candidate, stage.options.places, stage.options.podMtu});
    stage.trace = path.trace;
    stage.options.places = path.places;
    stage.remark = QString::fromStdString(mask->text(stage.remark.toStdString()));
    return stage;
}

std::vector<std::string> ExportDialog::footer() const
{
    const ExportChoices chosen = choices();
    const bool isMap = part() != parts::path && part() != parts::stage; // which has a legend of its own
    QString legend;
    if (chosen.legend && !isMap) {
        const StageSubject stage = shownStage();
        legend = pathLegend(storyOf({stage.trace, stage.candidate, stage.options.places, stage.options.podMtu}));
    }
    return footerLines(m_caption->text(), m_subject ? chosen.hidden : mask::Hidden(), chosen.saysMask, legend);
}

/// The packet's header below the map, and the footer.
std::optional<exporting::PageFoot> ExportDialog::foot() const
{
    std::optional<exporting::PageFoot> header;
    if (m_stage && m_picture.flow) {
        const StageSubject stage = shownStage();
        header = stagepaint::headerFoot(stage.trace, stage.candidate, stage.options, stage.step);
    }
    return exporting::withCaption(header, lines(footer()));
}

QString ExportDialog::headingText() const
{
    return m_heading->text().trimmed();
}

PathFile ExportDialog::pathFile(exporting::Background background) const
{
    const ExportChoices chosen = choices();
    const StageSubject stage = shownStage();
    PathFile file;
    file.path = {stage.trace, stage.candidate, stage.options.places, stage.options.podMtu};
    file.format = storyboard::flowFormatOf(u'.' + chosen.ending).value_or(storyboard::FlowFormat::Svg);
    file.size = chosen.size.isEmpty() ? usualPath : chosen.size.expandedTo(QSize(640, 480));
    file.scale = chosen.scale;
    file.background = background;
    file.editableText = chosen.editableText;
    QStringList title{headingText(), stage.remark};
    title.removeAll(QString());
    file.title = title.join(QStringLiteral(" · ")).toStdString();
    file.footer = footer();
    file.motion.pace.framesPerSecond = chosen.framesPerSecond;
    file.motion.pace.hold = chosen.hold;
    file.motion.loop = chosen.loop;
    file.diagram = chosen.flowchart ? storyboard::DiagramKind::Flowchart : storyboard::DiagramKind::Sequence;
    return file;
}

/// A picture of a size is laid out for that size; a large cluster keeps the window's arrangement, unless names are to be replaced in it.
void ExportDialog::layOut()
{
    const mask::Hidden hidden = choices().hidden;
    const exporting::PicturePart wanted = picturePart();
    const auto chosenFoot = foot();
    const QSize room = exporting::roomAbove(chosenFoot, size());
    const std::tuple key(wanted, room, hidden);
    if (!m_subject || key == m_laidOut)
        return;
    m_laidOut = key;
    const auto mask = maskOf(hidden);
    m_shownSubject = mask ? maskedSubject(*mask, *m_subject) : *m_subject;
    const bool asInWindow = !mask && wanted.isWhole() && (size().isEmpty() || map::isLarge(*m_windowLayout));
    m_layout = asInWindow ? m_windowLayout : std::make_shared<const layout::MapLayout>(exporting::layoutOf(*m_shownSubject, wanted, room));
    m_picture = m_windowPicture;
    m_picture.layout = m_layout.get();
    if (mask) {
        m_picture.selected.clear();
        for (const layout::ItemId& item : m_windowPicture.selected)
            m_picture.selected.insert(maskedItem(*mask, item));
        if (m_picture.flow && m_shownSubject->trace) {
            m_picture.flow->trace = m_shownSubject->trace.get();
            m_picture.flow->remarks.whatIf = QString::fromStdString(mask->text(m_windowPicture.flow->remarks.whatIf.toStdString()));
            m_picture.flow->remarks.stop = wording::stopPhrase(flow::FlowTimeline(*m_shownSubject->trace, m_picture.flow->candidate));
        } else {
            m_picture.flow.reset();
        }
    }
    m_picture.selectionLinks.clear();
    for (const layout::ItemId& item : m_picture.selected) {
        const std::vector<layout::Link> links = layout::linksOf(*m_layout, item);
        m_picture.selectionLinks.insert(m_picture.selectionLinks.end(), links.begin(), links.end());
    }
}

exporting::RenderRequest ExportDialog::request() const
{
    const ExportChoices chosen = choices();
    exporting::RenderRequest request;
    request.picture = m_picture;
    request.background = chosen.background;
    request.textMode = chosen.editableText ? paint::TextMode::Native : paint::TextMode::Outlines;
    request.size = chosen.size;
    request.scale = chosen.scale;
    if (chosen.legend)
        request.legend = wording::legendWord;
    request.foot = foot();
    request.heading = headingText();
    if (chosen.origin) {
        QStringList origin{chosen.hidden.none() ? m_cluster : QString(), m_time}; // a cluster's name may say whose it is, or where
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

/// Nothing of it is made before the file is.
DataPointer ExportDialog::data() const
{
    if (!m_data->isEnabled() || !m_data->isChecked())
        return nullptr;
    const exporting::PictureSubject subject = *m_subject;
    const TimePoint now = *m_now;
    if (part() == parts::path || part() == parts::stage)
        return std::make_shared<LazyData>([subject, now, trace = m_stage->trace, endpoint = int(m_stage->candidate) + 1] { return pathData(*subject.snapshot, *trace, endpoint, now); });
    return std::make_shared<LazyData>([subject, now, part = picturePart()] { return mapData(subject, part, now); });
}

std::shared_ptr<const ExportWork> ExportDialog::work(exporting::Background background) const
{
    if (part() == parts::path)
        return std::make_shared<const ExportWork>(pathWork(pathFile(background), data()));
    const exporting::Format format = exporting::formatOf(u'.' + ending()).value_or(exporting::Format::Svg);
    exporting::RenderRequest map = request();
    if (part() == parts::stage) {
        const auto page = [stage = shownStage(), size = size(), background, heading = headingText(), below = footer()](double scale, paint::TextMode text) {
            return stagePageOf(stage, size, background, scale, text, heading, below);
        };
        return std::make_shared<const ExportWork>(pageWork(page, map.scale, map.textMode, format, data()));
    }
    map.background = background;
    using Held = std::tuple<map::LayoutPointer, std::shared_ptr<const flow::FlowTrace>, std::shared_ptr<const flow::FlowTrace>, cluster::SnapshotPointer>;
    const auto held = std::make_shared<const Held>(m_layout, m_trace, m_shownSubject ? m_shownSubject->trace : nullptr, m_shownSubject ? m_shownSubject->snapshot : nullptr);
    return std::make_shared<const ExportWork>(mapWork(map, format, held, data()));
}

/// Of a pair each file has its theme in its name.
std::vector<std::pair<QString, exporting::Background>> ExportDialog::files() const
{
    const ExportChoices chosen = choices();
    if (!chosen.pair)
        return {{m_file->text(), chosen.background}};
    const QFileInfo info(m_file->text());
    const auto named = [&](const char* theme) { return info.dir().filePath(info.completeBaseName() + QLatin1String(theme) + u'.' + info.suffix()); };
    return {{named("-light"), exporting::Background::Light}, {named("-dark"), exporting::Background::Dark}};
}

} // namespace hopscope::app
