// What the export dialog asks, and how it stands there.
#include "app/window_export.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hopscope::app {

namespace {

constexpr QSize leastPreview(320, 240);
constexpr QSize usualSize(1040, 600);
constexpr int fieldWidth = 250;

} // namespace

void ExportDialog::buildFields(paint::ThemeKind windowTheme)
{
    m_part = new QComboBox(this);
    m_part->setObjectName(QStringLiteral("exportPart"));
    m_part->setMinimumWidth(fieldWidth);
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_heading = new QLineEdit(this);
    m_heading->setObjectName(QStringLiteral("exportHeading"));
    m_heading->setPlaceholderText(tr("none"));
    m_origin = new QCheckBox(tr("Cluster and time"), this);
    m_origin->setObjectName(QStringLiteral("exportOrigin"));
    m_file = new QLineEdit(QDir::current().filePath(QStringLiteral("hopscope-map.svg")), this);
    m_file->setObjectName(QStringLiteral("exportFile"));
    m_browse = new QPushButton(tr("Choose…"), this);
    m_format = new QComboBox(this);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_format->addItem(tr("SVG: any size, for the web and for editing"), int(exporting::Format::Svg));
    m_format->addItem(tr("PDF: any size, for print"), int(exporting::Format::Pdf));
    m_format->addItem(tr("PNG: pixels, for slides and chats"), int(exporting::Format::Png));
    buildBackgrounds(windowTheme);
    m_text = new QComboBox(this);
    m_text->addItem(tr("Outlines: looks the same everywhere"), int(paint::TextMode::Outlines));
    m_text->addItem(tr("Editable text, with its fonts"), int(paint::TextMode::Native));
    m_legend = new QCheckBox(tr("Legend of the signs"), this);
    m_legend->setObjectName(QStringLiteral("exportLegend"));
    buildSizes();
    buildPreview();
}

void ExportDialog::buildSizes()
{
    m_preset = new QComboBox(this);
    m_preset->setObjectName(QStringLiteral("exportPreset"));
    m_preset->addItem(tr("As large as the map"), QSize());
    m_preset->addItem(tr("Slide 16:9"), QSize(1920, 1080));
    m_preset->addItem(tr("Slide 4:3"), QSize(1440, 1080));
    m_preset->addItem(tr("A4, lying"), QSize(1123, 794)); // at 96 pixels an inch
    m_preset->addItem(tr("A4, standing"), QSize(794, 1123));
    m_preset->addItem(tr("Square"), QSize(1200, 1200));
    m_preset->addItem(tr("Own size"), QVariant());
    m_width = new QSpinBox(this);
    m_height = new QSpinBox(this);
    for (QSpinBox* box : {m_width, m_height}) {
        box->setRange(64, 16384);
        box->setSuffix(tr(" px"));
    }
    m_width->setValue(1920);
    m_height->setValue(1080);
    labels::setAccessibleName(*m_width, tr("Width"));
    labels::setAccessibleName(*m_height, tr("Height"));
    m_scale = new QComboBox(this);
    m_scale->setObjectName(QStringLiteral("exportScale"));
    for (const int fine : {1, 2, 3, 4})
        m_scale->addItem(fine == 1 ? tr("1x, as it is looked at") : fine == 2 ? tr("2x, for fine screens and slides") : tr("%1x").arg(fine), double(fine));
}

void ExportDialog::buildPreview()
{
    m_preview = new labels::PlainLabel(this);
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setMinimumSize(leastPreview);
    m_preview->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_preview->setAlignment(Qt::AlignCenter);
    labels::setAccessibleName(*m_preview, tr("The picture as it will be"));
    m_problem = new labels::PlainLabel(this);
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
}

void ExportDialog::buildBackgrounds(paint::ThemeKind windowTheme)
{
    m_background = new QComboBox(this);
    m_background->setObjectName(QStringLiteral("exportBackground"));
    m_background->addItem(tr("Light"), int(exporting::Background::Light));
    m_background->addItem(tr("Dark"), int(exporting::Background::Dark));
    m_background->addItem(tr("Transparent"), int(exporting::Background::Transparent));
    m_background->addItem(tr("High contrast, light"), int(exporting::Background::HighContrastLight));
    m_background->addItem(tr("High contrast, dark"), int(exporting::Background::HighContrastDark));
    const exporting::Background likeWindow[] = {exporting::Background::Light, exporting::Background::Dark,
                                                exporting::Background::HighContrastLight, exporting::Background::HighContrastDark};
    m_background->setCurrentIndex(m_background->findData(int(likeWindow[int(windowTheme)])));
}

QFormLayout* ExportDialog::arrangeForm()
{
    auto* file = new QHBoxLayout;
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);
    auto* size = new QHBoxLayout;
    size->addWidget(m_width, 1);
    size->addWidget(new labels::PlainLabel(QStringLiteral("×"), this));
    size->addWidget(m_height, 1);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Show"), m_part);
    form->addRow(tr("Size"), m_preset);
    form->addRow(QString(), size);
    form->addRow(tr("Pixels"), m_scale);
    form->addRow(tr("Background"), m_background);
    form->addRow(tr("Title"), m_heading);
    form->addRow(QString(), m_origin);
    form->addRow(QString(), m_legend);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Text"), m_text);
    form->addRow(tr("File"), file);
    return form;
}

void ExportDialog::arrangeFields()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("exportSave"));
    m_saveWords = m_save->text();
    m_copy = buttons->addButton(tr("&Copy picture"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("exportCopy"));
    auto* right = new QVBoxLayout;
    right->addLayout(arrangeForm());
    right->addStretch(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_preview, 1);
    row->addLayout(right);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (saveOrAsk())
            accept();
    });
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connectFields();
    const QScreen* shownOn = screen();
    resize(usualSize.expandedTo(sizeHint()).boundedTo(shownOn ? shownOn->availableSize() * 0.94 : usualSize));
}

void ExportDialog::connectFields()
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ExportDialog::refresh);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportDialog::followPreset);
    for (const QComboBox* box : {m_background, m_part, m_text, m_scale})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::changed);
    for (const QCheckBox* box : {m_legend, m_origin})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::changed);
    for (const QSpinBox* box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::changed);
    connect(m_part, &QComboBox::currentIndexChanged, this, &ExportDialog::followPart);
    connect(m_heading, &QLineEdit::textChanged, this, &ExportDialog::changed);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::askAgain);
}

} // namespace hopscope::app
