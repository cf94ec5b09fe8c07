// What the export dialog asks, and how it stands there.
#include "app/export_preview.h"
#include "app/export_saver.h"
#include "app/window_export.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/threads/paced_work.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace hopscope::app {

namespace {

constexpr QSize usualSize(1180, 680);
constexpr int fieldWidth = 250;
constexpr auto sizePause = std::chrono::milliseconds(300);

} // namespace

QCheckBox* ExportDialog::box(const QString& text, const char* name)
{
    auto* check = new QCheckBox(text, this);
    check->setObjectName(QLatin1String(name));
    return check;
}

void ExportDialog::buildUses()
{
    m_use = new QComboBox(this);
    m_use->setObjectName(QStringLiteral("exportUse"));
    m_use->addItem(tr("Other"), int(ExportUse::Other));
    m_use->addItem(tr("GitHub or chat"), int(ExportUse::Chat));
    m_use->addItem(tr("Slides"), int(ExportUse::Slides));
    m_use->addItem(tr("Print"), int(ExportUse::Print));
    m_use->addItem(tr("Wiki"), int(ExportUse::Wiki));
    m_use->addItem(tr("One file for the class"), int(ExportUse::Class));
}

void ExportDialog::buildFields(paint::ThemeKind windowTheme)
{
    buildUses();
    m_part = new QComboBox(this);
    m_part->setObjectName(QStringLiteral("exportPart"));
    m_heading = new QLineEdit(this);
    m_heading->setObjectName(QStringLiteral("exportHeading"));
    m_heading->setPlaceholderText(tr("none"));
    m_caption = new QLineEdit(this);
    m_caption->setObjectName(QStringLiteral("exportCaption"));
    m_caption->setPlaceholderText(tr("none"));
    m_origin = box(tr("Cluster and time"), "exportOrigin");
    m_legend = box(tr("Legend of the signs"), "exportLegend");
    m_file = new QLineEdit(QDir::current().filePath(QStringLiteral("hopscope-map.svg")), this);
    m_file->setObjectName(QStringLiteral("exportFile"));
    m_browse = new QPushButton(tr("Choose…"), this);
    m_format = new QComboBox(this);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_format->addItem(QStringLiteral("svg"), QStringLiteral("svg")); // the first until the part says which there are
    for (QComboBox* wide : {m_part, m_format}) {
        wide->setMinimumWidth(fieldWidth);
        wide->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    buildBackgrounds(windowTheme);
    buildSizes();
    buildMasks();
    buildMore();
    buildPreview();
}

void ExportDialog::buildSizes()
{
    m_preset = new QComboBox(this);
    m_preset->setObjectName(QStringLiteral("exportPreset"));
    m_preset->addItem(tr("As large as the map"), QSize());
    m_preset->addItem(tr("Slide 16:9"), QSize(1920, 1080));
    m_preset->addItem(tr("Slide 4:3"), QSize(1440, 1080));
    m_preset->addItem(tr("A4 landscape"), QSize(1123, 794)); // at 96 pixels an inch
    m_preset->addItem(tr("A4 portrait"), QSize(794, 1123));
    m_preset->addItem(tr("Square"), QSize(1200, 1200));
    m_preset->addItem(tr("Own size"), QVariant());
    m_width = new QSpinBox(this);
    m_height = new QSpinBox(this);
    for (QSpinBox* side : {m_width, m_height}) {
        side->setRange(64, 16384);
        side->setSuffix(tr(" px"));
    }
    m_width->setValue(1920);
    m_height->setValue(1080);
    labels::setAccessibleName(*m_width, tr("Width"));
    labels::setAccessibleName(*m_height, tr("Height"));
    m_ownSize = new QWidget(this);
    auto* sides = new QHBoxLayout(m_ownSize);
    sides->setContentsMargins({});
    sides->addWidget(m_width, 1);
    sides->addWidget(new labels::PlainLabel(QStringLiteral("×"), this));
    sides->addWidget(m_height, 1);
}

void ExportDialog::buildBackgrounds(paint::ThemeKind windowTheme)
{
    m_background = new QComboBox(this);
    m_background->setObjectName(QStringLiteral("exportBackground"));
    m_background->addItem(tr("Light"), int(exporting::Background::Light));
    m_background->addItem(tr("Dark"), int(exporting::Background::Dark));
    m_background->addItem(tr("Light and dark, two files"), pairOfBackgrounds);
    m_background->addItem(tr("Transparent"), int(exporting::Background::Transparent));
    m_background->addItem(tr("High contrast, light"), int(exporting::Background::HighContrastLight));
    m_background->addItem(tr("High contrast, dark"), int(exporting::Background::HighContrastDark));
    const exporting::Background likeWindow[] = {exporting::Background::Light, exporting::Background::Dark,
                                                exporting::Background::HighContrastLight, exporting::Background::HighContrastDark};
    m_background->setCurrentIndex(m_background->findData(int(likeWindow[int(windowTheme)])));
}

void ExportDialog::buildMasks()
{
    m_hideAddresses = box(tr("Addresses"), "exportHideAddresses");
    m_hideNames = box(tr("Names"), "exportHideNames");
    m_hideNamespaces = box(tr("Namespaces"), "exportHideNamespaces");
    m_sayMask = box(tr("Say so in the picture"), "exportSayMask");
    m_sayMask->setChecked(true);
    m_data = box(tr("Can be opened again"), "exportData");
    m_data->setChecked(true);
    labels::setToolTip(*m_data, tr("The cluster's objects that the picture shows go along in the file, for Hopscope. SVG, PNG, PDF and HTML; never with anything hidden."));
}

/// What few ask for.
void ExportDialog::buildMore()
{
    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("exportMore"));
    m_more->setText(tr("More"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_text = new QComboBox(this);
    m_text->addItem(tr("Outlines: looks the same everywhere"), int(paint::TextMode::Outlines));
    m_text->addItem(tr("Editable text, with its fonts"), int(paint::TextMode::Native));
    m_scale = new QComboBox(this);
    m_scale->setObjectName(QStringLiteral("exportScale"));
    for (const int fine : {1, 2, 3, 4})
        m_scale->addItem(fine == 1 ? tr("1x, as it is looked at") : fine == 2 ? tr("2x, for fine screens and slides") : tr("%1x").arg(fine), double(fine));
    m_frames = new QSpinBox(this);
    m_frames->setRange(1, 50);
    m_frames->setValue(25);
    m_hold = new QDoubleSpinBox(this);
    m_hold->setRange(0.8, 60);
    m_hold->setSingleStep(0.1);
    m_hold->setDecimals(1);
    m_hold->setValue(1.5);
    m_hold->setSuffix(tr(" s"));
    m_loop = new QSpinBox(this);
    m_loop->setRange(0, 1000);
    m_loop->setValue(3);
    m_loop->setSpecialValueText(tr("without end"));
    m_diagram = new QComboBox(this);
    m_diagram->addItem(tr("Sequence"), false);
    m_diagram->addItem(tr("Flowchart"), true);
}

void ExportDialog::buildPreview()
{
    m_preview = new ExportPreview(this);
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    labels::setAccessibleName(*m_preview, tr("The picture as it will be"));
    labels::setToolTip(*m_preview, tr("Drag it into another program to take the file there."));
    m_play = new QToolButton(this);
    m_play->setObjectName(QStringLiteral("exportPlay"));
    m_facts = new labels::PlainLabel(this);
    m_facts->setObjectName(QStringLiteral("exportFacts"));
    m_warning = new labels::PlainLabel(this);
    m_warning->setObjectName(QStringLiteral("exportWarning"));
    m_problem = new labels::PlainLabel(this);
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    for (labels::PlainLabel* label : {m_facts, m_warning, m_problem})
        label->setWordWrap(true);
    m_warning->hide();
    m_problem->hide();
    m_progress = new QProgressBar(this);
    m_progress->hide();
    m_stop = new QPushButton(tr("Stop"), this);
    m_stop->setObjectName(QStringLiteral("exportStop"));
    m_stop->setAutoDefault(false);
    m_stop->hide();
    m_sizes = new threads::PacedWork(sizePause, this);
    m_saver = new ExportSaver(this);
}

QWidget* ExportDialog::arrangeMore()
{
    m_moreFields = new QWidget(this);
    auto* form = new QFormLayout(m_moreFields);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Pixels"), m_scale);
    form->addRow(tr("Text"), m_text);
    form->addRow(tr("Frames a second"), m_frames);
    form->addRow(tr("Each step stands"), m_hold);
    form->addRow(tr("Repeat"), m_loop);
    form->addRow(tr("Diagram"), m_diagram);
    return m_moreFields;
}

QFormLayout* ExportDialog::arrangeForm()
{
    auto* file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);
    auto* shown = new QGridLayout;
    shown->addWidget(m_legend, 0, 0);
    shown->addWidget(m_origin, 0, 1);
    shown->addWidget(m_data, 1, 0, 1, 2);
    auto* hidden = new QGridLayout;
    hidden->addWidget(m_hideAddresses, 0, 0);
    hidden->addWidget(m_hideNames, 0, 1);
    hidden->addWidget(m_hideNamespaces, 1, 0);
    hidden->addWidget(m_sayMask, 1, 1);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("For"), m_use);
    form->addRow(tr("Show"), m_part);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Size"), m_preset);
    form->addRow(QString(), m_ownSize);
    form->addRow(tr("Background"), m_background);
    form->addRow(tr("Title"), m_heading);
    form->addRow(tr("Caption"), m_caption);
    form->addRow(tr("With"), shown);
    form->addRow(tr("Hide"), hidden);
    form->addRow(tr("File"), file);
    form->addRow(m_more);
    form->addRow(arrangeMore());
    return form;
}

/// Large letters, a low screen: the fields are moved up and down, the rest stays.
QScrollArea* ExportDialog::arrangeFields()
{
    m_fields = new QWidget(this);
    auto* column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 6, 0);
    column->addLayout(arrangeForm());
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_fields);
    scroll->setMinimumWidth(m_fields->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    m_moreFields->hide(); // it had its say on the width
    return scroll;
}

void ExportDialog::arrange()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("exportSave"));
    m_save->setText(tr("Save"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_saveWords = m_save->text();
    m_copy = buttons->addButton(tr("&Copy picture"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("exportCopy"));
    auto* below = new QHBoxLayout;
    below->addWidget(m_play);
    below->addWidget(m_facts, 1);
    auto* left = new QVBoxLayout;
    left->addWidget(m_preview, 1);
    left->addLayout(below);
    left->addWidget(m_warning);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(left, 1);
    row->addWidget(arrangeFields());
    auto* saving = new QHBoxLayout;
    saving->addWidget(m_progress, 1);
    saving->addWidget(m_stop);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(m_problem);
    column->addLayout(saving);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::saveOrAsk);
    const QScreen* shownOn = screen();
    resize(usualSize.expandedTo(sizeHint()).boundedTo(shownOn ? shownOn->availableSize() * 0.94 : usualSize));
}

} // namespace hopscope::app
