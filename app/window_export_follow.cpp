// One field of the export dialog follows another.
#include "app/picture_data.h"
#include "app/window_export.h"
#include "app/window_settings.h"
#include "widgets/storyboard/flow_format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QSpinBox>
#include <QStandardItemModel>

#include <set>

namespace hopscope::app {

namespace {

const QString pathName = QStringLiteral("hopscope-path");
const QString mapName = QStringLiteral("hopscope-map");

void choose(QComboBox& box, const QVariant& data)
{
    if (const int index = box.findData(data); index >= 0)
        box.setCurrentIndex(index);
}

} // namespace

void ExportDialog::setChoices(const ExportChoices& choices)
{
    choose(*m_part, choices.part);
    followPart();
    choose(*m_format, choices.ending);
    m_preset->setCurrentIndex(std::max(0, choices.ownSize ? m_preset->count() - 1 : m_preset->findData(choices.size)));
    if (!choices.size.isEmpty()) {
        m_width->setValue(choices.size.width());
        m_height->setValue(choices.size.height());
    }
    choose(*m_background, choices.pair ? pairOfBackgrounds : int(choices.background));
    choose(*m_scale, choices.scale);
    choose(*m_text, int(choices.editableText ? paint::TextMode::Native : paint::TextMode::Outlines));
    choose(*m_diagram, choices.flowchart);
    m_legend->setChecked(choices.legend);
    m_origin->setChecked(choices.origin);
    m_hideAddresses->setChecked(choices.hidden.addresses);
    m_hideNames->setChecked(choices.hidden.names);
    m_hideNamespaces->setChecked(choices.hidden.namespaces);
    m_sayMask->setChecked(choices.saysMask);
    m_data->setChecked(choices.data);
    m_frames->setValue(choices.framesPerSecond);
    m_hold->setValue(choices.hold);
    m_loop->setValue(choices.loop);
    followMasks();
    followFormat();
}

ExportChoices ExportDialog::choices() const
{
    ExportChoices choices;
    choices.part = part();
    choices.ending = ending();
    choices.size = size();
    choices.ownSize = !m_preset->currentData().isValid();
    choices.scale = m_scale->currentData().toDouble();
    const int background = m_background->currentData().toInt();
    choices.pair = background == pairOfBackgrounds;
    choices.background = choices.pair ? exporting::Background::Light : exporting::Background(background);
    choices.editableText = paint::TextMode(m_text->currentData().toInt()) == paint::TextMode::Native;
    choices.legend = m_legend->isChecked();
    choices.origin = m_origin->isChecked();
    choices.hidden = {m_hideAddresses->isChecked(), m_hideNames->isChecked(), m_hideNamespaces->isChecked()};
    choices.saysMask = m_sayMask->isChecked();
    choices.data = m_data->isChecked();
    choices.framesPerSecond = m_frames->value();
    choices.hold = m_hold->value();
    choices.loop = m_loop->value();
    choices.flowchart = m_diagram->currentData().toBool();
    return choices;
}

void ExportDialog::fillParts()
{
    const QString before = part();
    const QSignalBlocker blocker(m_part);
    m_part->clear();
    const auto addStage = [this] {
        m_part->addItem(tr("The stage"), QString(parts::stage));
        m_part->addItem(tr("The whole path, step by step"), QString(parts::path));
    };
    if (m_stage && m_stageShown)
        addStage();
    m_part->addItem(tr("The whole map"), QString(parts::all));
    if (m_stage && !m_stageShown)
        addStage();
    if (m_subject) {
        if (exporting::hasParticipants(*m_subject))
            m_part->addItem(m_subject->trace ? tr("Only what takes part in the flow") : tr("Only what is selected, and what is linked to it"), QString(parts::participants));
        std::set<std::string> names;
        for (const auto& more : {m_subject->snapshot->pods.namespaces(), m_subject->snapshot->services.namespaces()})
            names.insert(more.begin(), more.end());
        for (const std::string& name : names)
            m_part->addItem(tr("Only namespace %1").arg(QString::fromStdString(name)), QStringLiteral("ns/") + QString::fromStdString(name));
    }
    // What the window shows, unless something else was chosen before.
    if (!(m_stage && m_stageShown && before == parts::all))
        choose(*m_part, before);
    followPart();
}

/// A path can be many files, a page three.
void ExportDialog::fillFormats()
{
    struct Line
    {
        QString ending;
        QString words;
    };
    const bool isPath = part() == parts::path;
    std::vector<Line> lines{{QStringLiteral("svg"), tr("SVG: any size, for the web and for editing")},
                            {QStringLiteral("pdf"), isPath ? tr("PDF: a page for each step, for print") : tr("PDF: any size, for print")},
                            {QStringLiteral("png"), tr("PNG: pixels, for slides and chats")}};
    if (isPath)
        lines.insert(lines.begin(), {{QStringLiteral("gif"), tr("GIF: moves, plays everywhere")},
                                     {QStringLiteral("webp"), tr("WebP: moves, exact colours")},
                                     {QStringLiteral("apng"), tr("APNG: moves, exact colours")},
                                     {QStringLiteral("mp4"), tr("MP4: a video, made by your ffmpeg")},
                                     {QStringLiteral("html"), tr("HTML: one page, stepped by keys")},
                                     {QStringLiteral("pptx"), tr("PPTX: slides of shapes to edit")}});
    else
        lines.push_back({QStringLiteral("webp"), tr("WebP: pixels, smaller, exact colours")});
    lines.push_back({QStringLiteral("jpg"), tr("JPEG: pixels, for programs that know nothing else")});
    if (isPath)
        lines.insert(lines.end(), {{QStringLiteral("drawio"), tr("draw.io: a diagram to edit")},
                                   {QStringLiteral("mmd"), tr("Mermaid: a diagram as text")},
                                   {QStringLiteral("d2"), tr("D2: a diagram as text")},
                                   {QStringLiteral("excalidraw"), tr("Excalidraw: a diagram to edit")}});
    const QString before = ending();
    const QSignalBlocker blocker(m_format);
    m_format->clear();
    for (const Line& line : lines)
        m_format->addItem(line.words, line.ending);
    choose(*m_format, before.isEmpty() ? m_usual.ending : before);
}

void ExportDialog::followUse()
{
    const auto use = ExportUse(m_use->currentData().toInt());
    const ExportChoices usual = usualChoices(use, m_stage.has_value(), m_usual);
    ExportChoices chosen = m_memory ? fromSettings(m_memory->exportChoices(useKey(use)), usual) : usual;
    if (use == ExportUse::Other)
        chosen.part = usual.part; // what the window shows
    setChoices(chosen);
}

/// The stage says itself where its cluster's facts are from.
void ExportDialog::followPart()
{
    fillFormats();
    const bool isMap = part() != parts::path && part() != parts::stage;
    m_preset->setItemText(0, isMap ? tr("As large as the map") : tr("Usual"));
    m_origin->setEnabled(isMap);
    const QFileInfo info(m_file->text());
    const QString base = info.completeBaseName();
    if (base == pathName || base == mapName)
        m_file->setText(info.dir().filePath(plainFileName()));
    followFormat();
}

QString ExportDialog::plainFileName() const
{
    return (part() == parts::path || part() == parts::stage ? pathName : mapName) + u'.' + ending();
}

void ExportDialog::followFormat()
{
    const QFileInfo info(m_file->text());
    m_file->setText(info.dir().filePath(info.completeBaseName() + u'.' + ending()));
    const auto format = storyboard::flowFormatOf(u'.' + ending());
    const bool moves = part() == parts::path && format && storyboard::isMoving(*format);
    const bool isDrawing = ending() == QLatin1String("svg") || ending() == QLatin1String("pdf");
    m_text->setEnabled(isDrawing);
    m_frames->setEnabled(moves);
    m_loop->setEnabled(moves && ending() != QLatin1String("mp4"));
    m_hold->setEnabled(moves || ending() == QLatin1String("html"));
    m_diagram->setEnabled(ending() == QLatin1String("mmd") || ending() == QLatin1String("d2"));
    followTransparency();
    followData();
}

/// Not every format can be transparent.
void ExportDialog::followTransparency()
{
    static const QStringList without{QStringLiteral("gif"), QStringLiteral("mp4"), QStringLiteral("html"), QStringLiteral("pptx"), QStringLiteral("jpg")};
    const int transparent = m_background->findData(int(exporting::Background::Transparent));
    const bool can = !without.contains(ending());
    if (!can && m_background->currentIndex() == transparent)
        m_background->setCurrentIndex(m_background->findData(int(exporting::Background::Light)));
    if (auto* model = qobject_cast<QStandardItemModel*>(m_background->model()))
        model->item(transparent)->setEnabled(can);
}

void ExportDialog::followPreset()
{
    const bool own = !m_preset->currentData().isValid();
    const QSize preset = m_preset->currentData().toSize();
    m_ownSize->setVisible(own);
    if (!own && !preset.isEmpty()) {
        const QSignalBlocker width(m_width);
        const QSignalBlocker height(m_height);
        m_width->setValue(preset.width());
        m_height->setValue(preset.height());
    }
    changed();
}

void ExportDialog::followMasks()
{
    for (QCheckBox* hides : {m_hideAddresses, m_hideNames, m_hideNamespaces})
        hides->setEnabled(m_subject.has_value());
    m_sayMask->setEnabled(m_subject && !choices().hidden.none());
    followData();
}

void ExportDialog::followData()
{
    m_data->setEnabled(m_subject && m_now && choices().hidden.none() && carriesData(u'.' + ending()));
    changed();
}

void ExportDialog::setMemory(WindowSettings& settings)
{
    m_memory = &settings;
    const QString last = settings.lastExportUse();
    {
        const QSignalBlocker blocker(m_use);
        for (int i = 0; i < m_use->count(); ++i)
            if (useKey(ExportUse(m_use->itemData(i).toInt())) == last)
                m_use->setCurrentIndex(i);
    }
    if (!last.isEmpty())
        followUse();
    const QString folder = settings.exportFolder();
    if (!folder.isEmpty() && QFileInfo(folder).isDir())
        m_file->setText(QDir(folder).filePath(QFileInfo(m_file->text()).fileName()));
}

void ExportDialog::remember()
{
    if (!m_memory)
        return;
    const QString use = useKey(ExportUse(m_use->currentData().toInt()));
    m_memory->setExportChoices(use, toSettings(choices()));
    m_memory->setLastExport(use, QFileInfo(m_file->text()).absolutePath());
}

void ExportDialog::chooseFile()
{
    QStringList patterns;
    for (int i = 0; i < m_format->count(); ++i)
        patterns << QStringLiteral("*.") + m_format->itemData(i).toString();
    // Whether a file may be replaced is asked when it is saved.
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Export picture"), m_file->text(), tr("Pictures (%1)").arg(patterns.join(u' ')), nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        setFileName(chosen);
}

void ExportDialog::setFileName(const QString& fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    {
        const QSignalBlocker blocker(m_file);
        m_file->setText(fileName);
    }
    choose(*m_format, suffix);
    m_file->setText(fileName);
    askAgain();
}

QString ExportDialog::fileName() const
{
    return m_file->text();
}

} // namespace hopscope::app
