using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace ComplaintsPortal.Infrastructure.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessAttempts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "varchar(80)", unicode: false, maxLength: 80, nullable: false, collation: "Latin1_General_100_BIN2"),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LocksUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessAttempts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Complaints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AnybodyKeptAway = table.Column<bool>(type: "bit", nullable: false),
                    KeptAwayIds = table.Column<string>(type: "varchar(3700)", unicode: false, maxLength: 3700, nullable: false),
                    Reference = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Status = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    ReceivedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Danger = table.Column<bool>(type: "bit", nullable: false),
                    Category = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    DueStep = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    NextTask = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    NextDay = table.Column<DateOnly>(type: "date", nullable: false),
                    NextRemedyDue = table.Column<DateOnly>(type: "date", nullable: true),
                    HandlerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HandlerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    HandlerTeam = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    StageOneHandlerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Home = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Correspondent_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CalendarVersion = table.Column<string>(type: "varchar(12)", unicode: false, maxLength: 12, nullable: false),
                    MovedPromise = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PolicyId = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    OpenedFrom = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    Correspondent_Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Correspondent_Telephone = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    Correspondent_PostalAddress = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Correspondent_PreferredContact = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Correspondent_ContactTimes = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Correspondent_LetterFormat = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    ReceivedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Channel = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Postcode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Adjustments = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ExtraDaysToAnswer = table.Column<int>(type: "int", nullable: false),
                    Triage = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Escalation = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClosedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    AccessCodeHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    EarlierAccessCodeHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Learning = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    KeptAway = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OwnersBeside = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Reply = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Withdrawal = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Reopened = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ResponseDue = table.Column<DateOnly>(type: "date", nullable: true),
                    IsVulnerable = table.Column<bool>(type: "bit", nullable: false),
                    ReplyIds = table.Column<string>(type: "varchar(370)", unicode: false, maxLength: 370, nullable: false),
                    LettersToPost = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Complaints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Contractors",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Does = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Contact = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Telephone = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UntilDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contractors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EqualityAnswered",
                columns: table => new
                {
                    Mark = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EqualityAnswered", x => x.Mark);
                });

            migrationBuilder.CreateTable(
                name: "EqualityAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Mark = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Age = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Sex = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Disability = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Ethnicity = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Religion = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Orientation = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    YearFirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Upheld = table.Column<bool>(type: "bit", nullable: true),
                    InTime = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EqualityAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EqualitySecrets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Protected = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EqualitySecrets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Feedback",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Channel = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    ReceivedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReceivedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Telephone = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Postcode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Signatures = table.Column<int>(type: "int", nullable: true),
                    Files = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ToldHowToComplain = table.Column<bool>(type: "bit", nullable: false),
                    RoutedTo = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AcknowledgedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    SharedWith = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FinishedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    RaisedAs = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feedback", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HomeImports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    StartedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Fault = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Counts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SavedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SavedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HomeImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Homes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Uprn = table.Column<long>(type: "bigint", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Postcode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    PostcodeKey = table.Column<string>(type: "varchar(12)", unicode: false, maxLength: 12, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(360)", maxLength: 360, nullable: false),
                    Tenure = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Ownership = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Patch = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Manager = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    AddedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LeftDay = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Homes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HomesOwned",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    YearFirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Home = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    EnteredOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EnteredByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HomesOwned", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Incidents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    BeganDay = table.Column<DateOnly>(type: "date", nullable: false),
                    ReturnDay = table.Column<DateOnly>(type: "date", nullable: true),
                    BackDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Done = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RecordedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Incidents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IntakeSources",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TokenHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TokenEnd = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    MadeOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MadeByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LastUsedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RevokedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RevokedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntakeSources", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobTurns",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    HeldUntil = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FinishedOn = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobTurns", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "OmbudsmanReturns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    YearFirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Because = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Links = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SentDay = table.Column<DateOnly>(type: "date", nullable: true),
                    SentBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OmbudsmanReturns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    To = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_CI_AS"),
                    ToName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    TextBody = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    HtmlBody = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: true),
                    LetterId = table.Column<long>(type: "bigint", nullable: true),
                    Urgent = table.Column<bool>(type: "bit", nullable: false),
                    MessageId = table.Column<string>(type: "char(32)", unicode: false, fixedLength: true, maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    CreatedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NextAttemptOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    ClaimedBy = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ClaimedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AttemptStartedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FailedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastError = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DecidedOn = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PastImports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    StartedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Fault = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Counts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Imported = table.Column<int>(type: "int", nullable: false),
                    ImportedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EndedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_CI_AS"),
                    Telephone = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    TelephoneKey = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false),
                    PostalAddress = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PreferredContact = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    ContactTimes = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    LetterFormat = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Tenure = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Home = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Postcode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Uprn = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    CreatedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MergedIntoId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_People_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicDrafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TokenHash = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Json = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    CreatedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SavedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentAs = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Publicity",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Way = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Where = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Matters = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    NextDay = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publicity", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReferenceCounters",
                columns: table => new
                {
                    Year = table.Column<int>(type: "int", nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferenceCounters", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    EditionBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    State = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    RuleVersion = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    PreparedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PreparedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Commentary = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ApprovedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ApprovedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Response = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PublishedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PublishedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SupersededOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Document = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Roles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Roles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SelfAssessments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    YearFirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    Trigger = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    TriggerWords = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DueDay = table.Column<DateOnly>(type: "date", nullable: true),
                    StartedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StartedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Approval = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Response = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PublishedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PublishedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SubmittedDay = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SelfAssessments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignalDismissals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    LastId = table.Column<long>(type: "bigint", nullable: false),
                    DismissedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DismissedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignalDismissals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Staff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_CI_AS"),
                    JobTitle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Team = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StandardParagraphs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Topic = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ApprovedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ApprovedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ExpiresDay = table.Column<DateOnly>(type: "date", nullable: false),
                    ReplacedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardParagraphs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SubmittedForms",
                columns: table => new
                {
                    Key = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StaffName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SubmittedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ResultUrl = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedForms", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Themes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RootCause = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReviewDay = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Told = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    EndedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBecause = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Themes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CaseFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Sha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    ContentType = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: false),
                    FromComplainant = table.Column<bool>(type: "bit", nullable: false),
                    AddedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseFiles_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    OtherId = table.Column<long>(type: "bigint", nullable: false),
                    OtherReference = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: false),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EndedOn = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseLinks_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseLinks_Complaints_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Concerns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    InWords = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FiledDay = table.Column<DateOnly>(type: "date", nullable: true),
                    CourtReference = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    NotedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NotedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EndedDay = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Concerns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Concerns_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StageNumber = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Direction = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Channel = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    With = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Contributions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Organisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Question = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AnsweredOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    WithdrawnOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemindedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ChasedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EscalatedOn = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contributions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contributions_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Because = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Data = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    StageNumber = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    EvidenceDay = table.Column<DateOnly>(type: "date", nullable: true),
                    FileSha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    AddedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Evidence_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceBundles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    IsRedacted = table.Column<bool>(type: "bit", nullable: false),
                    AskedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AskedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReadyOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ZipSha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Pages = table.Column<int>(type: "int", nullable: false),
                    ManifestSha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceBundles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvidenceBundles_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Hazards",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    KindCode = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Grade = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    NotCoveredBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    AwareOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EmergencyFoundOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    InvestigatedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    InPerson = table.Column<bool>(type: "bit", nullable: false),
                    NothingFound = table.Column<bool>(type: "bit", nullable: false),
                    Findings = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ActionRequired = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    TargetStartDay = table.Column<DateOnly>(type: "date", nullable: true),
                    TargetEndDay = table.Column<DateOnly>(type: "date", nullable: true),
                    InPersonAskedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    InPersonDay = table.Column<DateOnly>(type: "date", nullable: true),
                    MadeSafeOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Accommodation = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    SummaryLetterNumber = table.Column<int>(type: "int", nullable: true),
                    SummarySentDay = table.Column<DateOnly>(type: "date", nullable: true),
                    StepsTakenDay = table.Column<DateOnly>(type: "date", nullable: true),
                    WorksStartedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    CompletedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Notes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    NextStep = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    NextDueOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CalendarVersion = table.Column<string>(type: "varchar(12)", unicode: false, maxLength: 12, nullable: false),
                    IsListed = table.Column<bool>(type: "bit", nullable: false),
                    ListedOn = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hazards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Hazards_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Improvements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    RootCause = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Change = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DueDay = table.Column<DateOnly>(type: "date", nullable: false),
                    SharedWith = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DoneDay = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneHow = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Improvements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Improvements_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InternalNotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    WrittenOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InternalNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InternalNotes_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Letters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    StageNumber = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    PdfSha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DateOnLetter = table.Column<DateOnly>(type: "date", nullable: false),
                    PromisedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Delivery = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Addressee = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ToName = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    PostalLines = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    CopyOf = table.Column<int>(type: "int", nullable: true),
                    PartyId = table.Column<long>(type: "bigint", nullable: true),
                    ForName = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Format = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    ExtensionNumber = table.Column<int>(type: "int", nullable: true),
                    IssuedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IssuedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IssuedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SentDay = table.Column<DateOnly>(type: "date", nullable: true),
                    BouncedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SupersedesNumber = table.Column<int>(type: "int", nullable: true),
                    IsSuperseded = table.Column<bool>(type: "bit", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Letters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Letters_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    About = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OfferedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    OfferedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CompanyOffered = table.Column<bool>(type: "bit", nullable: false),
                    PlannedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Place = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Company = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    HeldOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WhoCame = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Notes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Agreed = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AgreedBy = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    NotHeldBecause = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    NotHeldDay = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meetings_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MemberEnquiries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ReceivedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Member = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsMp = table.Column<bool>(type: "bit", nullable: false),
                    MemberEmail = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Resident = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ResidentEmail = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    ResidentTelephone = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Postcode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Complaint = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: true),
                    ResidentAskedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Wish = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    SharedOn = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    AnsweredDay = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberEnquiries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MemberEnquiries_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OmbudsmanCases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    OpenedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReviewAskedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewBecause = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ClosedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    NextDue = table.Column<DateOnly>(type: "date", nullable: true),
                    ListedDay = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OmbudsmanCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OmbudsmanCases_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ParagraphUses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    StageNumber = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Into = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    InsertedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    InsertedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParagraphUses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ParagraphUses_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RedactionMarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Because = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    MarkedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MarkedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RedactionMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RedactionMarks_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Remedies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    StageNumber = table.Column<int>(type: "int", nullable: false),
                    KindCode = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DueDay = table.Column<DateOnly>(type: "date", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AgreedHow = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FaultCode = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Detriment = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Amount = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    MoneyKind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Guidance = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AwardState = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Award = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    State = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    FinishedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ChasedFor = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldInLetter = table.Column<int>(type: "int", nullable: true),
                    ConfirmedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remedies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Remedies_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SearchWords",
                columns: table => new
                {
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Word = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchWords", x => new { x.ComplaintId, x.Word });
                    table.ForeignKey(
                        name: "FK_SearchWords_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServiceRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    WentTo = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TheirReference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    TimesChased = table.Column<int>(type: "int", nullable: false),
                    LastChasedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RaisedAs = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceRequests_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Stages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    RequestedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RequestedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    RequestInWords = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    EffortsToUnderstand = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    LoggedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    AcknowledgedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    RespondedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Handler = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    HandlerAcceptedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DefinitionState = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    DefinitionStateDay = table.Column<DateOnly>(type: "date", nullable: true),
                    DefinitionCorrection = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OutcomesSought = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OutcomesNotPossible = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Draft = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DraftRevision = table.Column<int>(type: "int", nullable: false),
                    DraftSavedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DraftSavedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CheckedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CheckedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SignedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SignedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SignedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentBackBecause = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Involved = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stages", x => x.Id);
                    table.CheckConstraint("CK_Stages_Two", "\"Number\" in (1, 2)");
                    table.ForeignKey(
                        name: "FK_Stages_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Submissions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AsItCame = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Submissions_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Surveys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Way = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    OfferedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    OfferedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OpenUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    CodeHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    EarlierCodeHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    PrintedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnDay = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AnsweredOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EnteredByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Overall = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Outcome = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Informed = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Promises = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Comment = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    WantsCall = table.Column<bool>(type: "bit", nullable: false),
                    NeedsLook = table.Column<bool>(type: "bit", nullable: false),
                    FollowUp = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FollowedUpByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FollowedUpDay = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Surveys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Surveys_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UpdatePlans",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    EveryDays = table.Column<int>(type: "int", nullable: false),
                    Method = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Agreed = table.Column<bool>(type: "bit", nullable: false),
                    AgreedHow = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AgreedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    AgreedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    NextDue = table.Column<DateOnly>(type: "date", nullable: false),
                    CalendarVersion = table.Column<string>(type: "varchar(12)", unicode: false, maxLength: 12, nullable: false),
                    WhatIsDone = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    WhatIsLeft = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpdatePlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UpdatePlans_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContractorInvolvements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    ContractorId = table.Column<long>(type: "bigint", nullable: false),
                    ContractorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Points = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    NamedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NamedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    NamedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReceiptToldOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EscalationToldOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConclusionToldOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EndedBecause = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractorInvolvements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractorInvolvements_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContractorInvolvements_Contractors_ContractorId",
                        column: x => x.ContractorId,
                        principalTable: "Contractors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FeedbackNotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    What = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Because = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FeedbackId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedbackNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedbackNotes_Feedback_FeedbackId",
                        column: x => x.FeedbackId,
                        principalTable: "Feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HomeImportRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ImportId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Uprn = table.Column<long>(type: "bigint", nullable: true),
                    What = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Row = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    IsSaved = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HomeImportRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HomeImportRows_HomeImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "HomeImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseHomes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    HomeId = table.Column<long>(type: "bigint", nullable: true),
                    Ownership = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    How = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseHomes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseHomes_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CaseHomes_Homes_HomeId",
                        column: x => x.HomeId,
                        principalTable: "Homes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IntakeCalls",
                columns: table => new
                {
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntakeCalls", x => new { x.SourceId, x.Key });
                    table.ForeignKey(
                        name: "FK_IntakeCalls_IntakeSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "IntakeSources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PastComplaints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ImportId = table.Column<long>(type: "bigint", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Cells = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsInFigures = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastComplaints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastComplaints_PastImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "PastImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PastImportFaults",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ImportId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Column = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Found = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Allowed = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastImportFaults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastImportFaults_PastImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "PastImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PastImportRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ImportId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Cells = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastImportRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastImportRows_PastImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "PastImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseParties",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    IsMain = table.Column<bool>(type: "bit", nullable: false),
                    How = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    AddedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LeftOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LeftBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LeftBecause = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AccessCodeHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseParties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseParties_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CaseParties_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContactRestrictions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Behaviours = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Evidence = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Guide = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    WarnedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WarnedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    WithoutWarning = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Kinds = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Terms = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Equality = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewDay = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Appeal = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    EndedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EndReason = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactRestrictions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactRestrictions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Needs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ExtraDays = table.Column<int>(type: "int", nullable: false),
                    AskedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Audience = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DecidedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ReviewDay = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Needs_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PeopleChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    What = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeopleChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PeopleChanges_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PeopleMerges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    FromId = table.Column<long>(type: "bigint", nullable: false),
                    IntoId = table.Column<long>(type: "bigint", nullable: false),
                    AlsoMoved = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    UndoneOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeopleMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PeopleMerges_People_FromId",
                        column: x => x.FromId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PeopleMerges_People_IntoId",
                        column: x => x.IntoId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Representatives",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Relation = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Telephone = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    PostalAddress = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Scope = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    GetsLetters = table.Column<bool>(type: "bit", nullable: false),
                    Evidence = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    EvidenceWords = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: false),
                    UntilDay = table.Column<DateOnly>(type: "date", nullable: true),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RefusedBecause = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RefusedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RefusedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CodesTakenOn = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Representatives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Representatives_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Representatives_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StoredFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Hash = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    ContentType = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    StoredOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PublicDraftId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StoredFiles_PublicDrafts_PublicDraftId",
                        column: x => x.PublicDraftId,
                        principalTable: "PublicDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "RoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RoleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleClaims_Roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "Roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Clause = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Requirement = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Figures = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CheckedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CheckedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AssessmentId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentRows_SelfAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "SelfAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    CoverId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CoverName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    RecordedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Absences_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MorningMarks",
                columns: table => new
                {
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Mailed = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MorningMarks", x => new { x.StaffId, x.Day });
                    table.ForeignKey(
                        name: "FK_MorningMarks_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReminderChoices",
                columns: table => new
                {
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Morning = table.Column<bool>(type: "bit", nullable: false),
                    Overdue = table.Column<bool>(type: "bit", nullable: false),
                    Mentions = table.Column<bool>(type: "bit", nullable: false),
                    CalendarHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CalendarMadeOn = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderChoices", x => x.StaffId);
                    table.ForeignKey(
                        name: "FK_ReminderChoices_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RuleChanges",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    StageTwoResponseDays = table.Column<int>(type: "int", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleChanges", x => x.Number);
                    table.ForeignKey(
                        name: "FK_RuleChanges_Staff_ById",
                        column: x => x.ById,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaffChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    What = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffChanges_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaffClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffClaims_Staff_UserId",
                        column: x => x.UserId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StaffDrafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FormKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Json = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SavedOn = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffDrafts_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StaffLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_StaffLogins_Staff_UserId",
                        column: x => x.UserId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StaffRoles",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RoleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_StaffRoles_Roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "Roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StaffRoles_Staff_UserId",
                        column: x => x.UserId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StaffTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_StaffTokens_Staff_UserId",
                        column: x => x.UserId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Trainings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    DoneDay = table.Column<DateOnly>(type: "date", nullable: false),
                    ExpiresDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    RecordedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trainings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Trainings_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublicStatements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    ThemeId = table.Column<long>(type: "bigint", nullable: true),
                    FeedbackId = table.Column<long>(type: "bigint", nullable: true),
                    Said = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Did = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    WrittenOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WrittenById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WrittenBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ApprovedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ApprovedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ApprovedAs = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    WithdrawnOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicStatements_Feedback_FeedbackId",
                        column: x => x.FeedbackId,
                        principalTable: "Feedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublicStatements_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ThemeComplaints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ThemeId = table.Column<long>(type: "bigint", nullable: false),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    JoinedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    JoinedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThemeComplaints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ThemeComplaints_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ThemeComplaints_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContributionLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ContributionId = table.Column<long>(type: "bigint", nullable: false),
                    TokenHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MadeOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresDay = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContributionLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContributionLinks_Contributions_ContributionId",
                        column: x => x.ContributionId,
                        principalTable: "Contributions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NoteMentions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReadOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NoteId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoteMentions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoteMentions_InternalNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "InternalNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MemberEnquiryNotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    What = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Because = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnquiryId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberEnquiryNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MemberEnquiryNotes_MemberEnquiries_EnquiryId",
                        column: x => x.EnquiryId,
                        principalTable: "MemberEnquiries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OmbudsmanDeterminations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Issue = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Finding = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    DecidedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OmbudsmanDeterminations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OmbudsmanDeterminations_OmbudsmanCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "OmbudsmanCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OmbudsmanOrders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    InWords = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IssuedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Working = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    DoneDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OmbudsmanOrders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OmbudsmanOrders_OmbudsmanCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "OmbudsmanCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OmbudsmanRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    InWords = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ReceivedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    DayGiven = table.Column<DateOnly>(type: "date", nullable: true),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Working = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ExtensionAgreed = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    AnsweredDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OmbudsmanRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OmbudsmanRequests_OmbudsmanCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "OmbudsmanCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Extensions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ReasonCode = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    WorkingDays = table.Column<int>(type: "int", nullable: false),
                    Explanation = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    UpdateEveryDays = table.Column<int>(type: "int", nullable: false),
                    GoodReason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    DecidedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NoticeSentDay = table.Column<DateOnly>(type: "date", nullable: true),
                    StageId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Extensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Extensions_Stages_StageId",
                        column: x => x.StageId,
                        principalTable: "Stages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Points",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Responsibility = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    ResponsibilityInWords = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    WhatHappened = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    WhatShouldHaveHappened = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Decision = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Detriment = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FindingRevision = table.Column<int>(type: "int", nullable: false),
                    FindingSavedBy = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    FindingSavedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StageId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Points", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Points_Stages_StageId",
                        column: x => x.StageId,
                        principalTable: "Stages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContractorReports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Notice = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    ToldDay = table.Column<DateOnly>(type: "date", nullable: false),
                    InWords = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RecordedOn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    InvolvementId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractorReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractorReports_ContractorInvolvements_InvolvementId",
                        column: x => x.InvolvementId,
                        principalTable: "ContractorInvolvements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseFacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: true),
                    PastComplaintId = table.Column<long>(type: "bigint", nullable: true),
                    Reading = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    ReceivedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Home = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Area = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Category = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Channel = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Team = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Contractor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PolicyId = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    DeclineReason = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Fault = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    WithdrawnDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenStage = table.Column<int>(type: "int", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    OneAcknowledgementDue = table.Column<DateOnly>(type: "date", nullable: false),
                    OneAcknowledgedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    OneAcknowledgementUnknown = table.Column<bool>(type: "bit", nullable: false),
                    OneDue = table.Column<DateOnly>(type: "date", nullable: false),
                    OneExtendedDue = table.Column<DateOnly>(type: "date", nullable: false),
                    OneLiteralDue = table.Column<DateOnly>(type: "date", nullable: false),
                    OneRespondedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    OneAnswerUnknown = table.Column<bool>(type: "bit", nullable: false),
                    OneExtensions = table.Column<int>(type: "int", nullable: false),
                    OneDays = table.Column<int>(type: "int", nullable: true),
                    OneOutcome = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    TwoRequestedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    TwoRefused = table.Column<bool>(type: "bit", nullable: false),
                    TwoAcknowledgementDue = table.Column<DateOnly>(type: "date", nullable: true),
                    TwoAcknowledgedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    TwoAcknowledgementUnknown = table.Column<bool>(type: "bit", nullable: false),
                    TwoDue = table.Column<DateOnly>(type: "date", nullable: true),
                    TwoExtendedDue = table.Column<DateOnly>(type: "date", nullable: true),
                    TwoLiteralDue = table.Column<DateOnly>(type: "date", nullable: true),
                    TwoRespondedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    TwoAnswerUnknown = table.Column<bool>(type: "bit", nullable: false),
                    TwoExtensions = table.Column<int>(type: "int", nullable: false),
                    TwoDays = table.Column<int>(type: "int", nullable: true),
                    TwoOutcome = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Remedies = table.Column<int>(type: "int", nullable: false),
                    RemediesOpen = table.Column<int>(type: "int", nullable: false),
                    RemedyDue = table.Column<DateOnly>(type: "date", nullable: true),
                    OfferedPence = table.Column<long>(type: "bigint", nullable: false),
                    PaidPence = table.Column<long>(type: "bigint", nullable: false),
                    Adjusted = table.Column<bool>(type: "bit", nullable: false),
                    Satisfaction = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    SatisfactionDay = table.Column<DateOnly>(type: "date", nullable: true),
                    OmbudsmanDay = table.Column<DateOnly>(type: "date", nullable: true),
                    DeterminedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Determined = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Orders = table.Column<int>(type: "int", nullable: false),
                    OrdersOpen = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseFacts_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CaseFacts_PastComplaints_PastComplaintId",
                        column: x => x.PastComplaintId,
                        principalTable: "PastComplaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RestrictionReviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Found = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Next = table.Column<DateOnly>(type: "date", nullable: false),
                    On = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RestrictionId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RestrictionReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RestrictionReviews_ContactRestrictions_RestrictionId",
                        column: x => x.RestrictionId,
                        principalTable: "ContactRestrictions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OutboxAttachments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StoredFileId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OutboxMessageId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxAttachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboxAttachments_Outbox_OutboxMessageId",
                        column: x => x.OutboxMessageId,
                        principalTable: "Outbox",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutboxAttachments_StoredFiles_StoredFileId",
                        column: x => x.StoredFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalendarApplications",
                columns: table => new
                {
                    ChangeNumber = table.Column<int>(type: "int", nullable: false),
                    Moved = table.Column<int>(type: "int", nullable: false),
                    LettersOwed = table.Column<int>(type: "int", nullable: false),
                    HazardsMoved = table.Column<int>(type: "int", nullable: false),
                    UpdatesMoved = table.Column<int>(type: "int", nullable: false),
                    FinishedOn = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarApplications", x => x.ChangeNumber);
                    table.ForeignKey(
                        name: "FK_CalendarApplications_RuleChanges_ChangeNumber",
                        column: x => x.ChangeNumber,
                        principalTable: "RuleChanges",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "Roles",
                columns: new[] { "Id", "ConcurrencyStamp", "Name", "NormalizedName" },
                values: new object[,]
                {
                    { new Guid("70727401-0000-0000-8000-000000000001"), "70727401-0000-0000-8000-000000000001", "StaffMember", "STAFFMEMBER" },
                    { new Guid("70727401-0000-0000-8000-000000000002"), "70727401-0000-0000-8000-000000000002", "ComplaintsLead", "COMPLAINTSLEAD" },
                    { new Guid("70727401-0000-0000-8000-000000000003"), "70727401-0000-0000-8000-000000000003", "InvestigatingManager", "INVESTIGATINGMANAGER" },
                    { new Guid("70727401-0000-0000-8000-000000000004"), "70727401-0000-0000-8000-000000000004", "SeniorReviewer", "SENIORREVIEWER" },
                    { new Guid("70727401-0000-0000-8000-000000000005"), "70727401-0000-0000-8000-000000000005", "Director", "DIRECTOR" },
                    { new Guid("70727401-0000-0000-8000-000000000006"), "70727401-0000-0000-8000-000000000006", "MemberResponsible", "MEMBERRESPONSIBLE" },
                    { new Guid("70727401-0000-0000-8000-000000000007"), "70727401-0000-0000-8000-000000000007", "Auditor", "AUDITOR" },
                    { new Guid("70727401-0000-0000-8000-000000000008"), "70727401-0000-0000-8000-000000000008", "Administrator", "ADMINISTRATOR" }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_StaffId",
                table: "Absences",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_Until",
                table: "Absences",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_AccessAttempts_Key_On",
                table: "AccessAttempts",
                columns: new[] { "Key", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessAttempts_On",
                table: "AccessAttempts",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentRows_AssessmentId",
                table: "AssessmentRows",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFacts_ComplaintId",
                table: "CaseFacts",
                column: "ComplaintId",
                unique: true,
                filter: "[ComplaintId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFacts_DeterminedDay",
                table: "CaseFacts",
                column: "DeterminedDay");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFacts_OmbudsmanDay",
                table: "CaseFacts",
                column: "OmbudsmanDay");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFacts_OneRespondedDay",
                table: "CaseFacts",
                column: "OneRespondedDay");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFacts_OpenStage",
                table: "CaseFacts",
                column: "OpenStage");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFacts_PastComplaintId",
                table: "CaseFacts",
                column: "PastComplaintId",
                unique: true,
                filter: "[PastComplaintId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFacts_ReceivedDay",
                table: "CaseFacts",
                column: "ReceivedDay");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFacts_SatisfactionDay",
                table: "CaseFacts",
                column: "SatisfactionDay");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFacts_TwoRequestedDay",
                table: "CaseFacts",
                column: "TwoRequestedDay");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFacts_TwoRespondedDay",
                table: "CaseFacts",
                column: "TwoRespondedDay");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_ComplaintId",
                table: "CaseFiles",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseHomes_ComplaintId",
                table: "CaseHomes",
                column: "ComplaintId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseHomes_HomeId",
                table: "CaseHomes",
                column: "HomeId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseLinks_ComplaintId",
                table: "CaseLinks",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseLinks_OtherId",
                table: "CaseLinks",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseParties_ComplaintId_PersonId",
                table: "CaseParties",
                columns: new[] { "ComplaintId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseParties_PersonId",
                table: "CaseParties",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Correspondent_Email",
                table: "Complaints",
                column: "Correspondent_Email");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Due",
                table: "Complaints",
                column: "Due");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_HandlerId_Status_Due_AnybodyKeptAway",
                table: "Complaints",
                columns: new[] { "HandlerId", "Status", "Due", "AnybodyKeptAway" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_HandlerTeam_Status_Due_AnybodyKeptAway",
                table: "Complaints",
                columns: new[] { "HandlerTeam", "Status", "Due", "AnybodyKeptAway" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_LettersToPost",
                table: "Complaints",
                column: "LettersToPost");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_NextDay_Due_AnybodyKeptAway",
                table: "Complaints",
                columns: new[] { "NextDay", "Due", "AnybodyKeptAway" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_NextRemedyDue",
                table: "Complaints",
                column: "NextRemedyDue");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_NextTask_HandlerId_AnybodyKeptAway",
                table: "Complaints",
                columns: new[] { "NextTask", "HandlerId", "AnybodyKeptAway" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_PolicyId_Status",
                table: "Complaints",
                columns: new[] { "PolicyId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ReceivedDay",
                table: "Complaints",
                column: "ReceivedDay");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_RecordedById",
                table: "Complaints",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Reference",
                table: "Complaints",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ReplyIds",
                table: "Complaints",
                column: "ReplyIds");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Status_Danger_ReceivedOn",
                table: "Complaints",
                columns: new[] { "Status", "Danger", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Status_Due_AnybodyKeptAway",
                table: "Complaints",
                columns: new[] { "Status", "Due", "AnybodyKeptAway" });

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_ComplaintId_Number",
                table: "Concerns",
                columns: new[] { "ComplaintId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContactRestrictions_PersonId",
                table: "ContactRestrictions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactRestrictions_State_ReviewDay",
                table: "ContactRestrictions",
                columns: new[] { "State", "ReviewDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_ComplaintId",
                table: "Contacts",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractorInvolvements_ComplaintId_ContractorId_EndedOn",
                table: "ContractorInvolvements",
                columns: new[] { "ComplaintId", "ContractorId", "EndedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractorInvolvements_ContractorId",
                table: "ContractorInvolvements",
                column: "ContractorId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractorInvolvements_EndedOn_ConclusionToldOn",
                table: "ContractorInvolvements",
                columns: new[] { "EndedOn", "ConclusionToldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractorReports_InvolvementId",
                table: "ContractorReports",
                column: "InvolvementId");

            migrationBuilder.CreateIndex(
                name: "IX_Contractors_Name",
                table: "Contractors",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_ContributionLinks_ContributionId",
                table: "ContributionLinks",
                column: "ContributionId");

            migrationBuilder.CreateIndex(
                name: "IX_ContributionLinks_TokenHash",
                table: "ContributionLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_AnsweredOn_WithdrawnOn_Due",
                table: "Contributions",
                columns: new[] { "AnsweredOn", "WithdrawnOn", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_ComplaintId_Number",
                table: "Contributions",
                columns: new[] { "ComplaintId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EqualityAnswers_Mark",
                table: "EqualityAnswers",
                column: "Mark",
                unique: true,
                filter: "[Mark] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EqualityAnswers_YearFirstDay",
                table: "EqualityAnswers",
                column: "YearFirstDay");

            migrationBuilder.CreateIndex(
                name: "IX_Events_ComplaintId_On",
                table: "Events",
                columns: new[] { "ComplaintId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_ComplaintId",
                table: "Evidence",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceBundles_ComplaintId",
                table: "EvidenceBundles",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceBundles_State_Id",
                table: "EvidenceBundles",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Extensions_StageId",
                table: "Extensions",
                column: "StageId");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_FinishedDay_RaisedAs_ReceivedDay",
                table: "Feedback",
                columns: new[] { "FinishedDay", "RaisedAs", "ReceivedDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_Kind_ReceivedDay",
                table: "Feedback",
                columns: new[] { "Kind", "ReceivedDay" });

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackNotes_FeedbackId",
                table: "FeedbackNotes",
                column: "FeedbackId");

            migrationBuilder.CreateIndex(
                name: "IX_Hazards_ComplaintId_Number",
                table: "Hazards",
                columns: new[] { "ComplaintId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hazards_ListedOn",
                table: "Hazards",
                column: "ListedOn");

            migrationBuilder.CreateIndex(
                name: "IX_HomeImportRows_ImportId_Kind_Id",
                table: "HomeImportRows",
                columns: new[] { "ImportId", "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_HomeImportRows_Uprn",
                table: "HomeImportRows",
                column: "Uprn");

            migrationBuilder.CreateIndex(
                name: "IX_HomeImports_State",
                table: "HomeImports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Homes_LeftDay",
                table: "Homes",
                column: "LeftDay");

            migrationBuilder.CreateIndex(
                name: "IX_Homes_PostcodeKey",
                table: "Homes",
                column: "PostcodeKey");

            migrationBuilder.CreateIndex(
                name: "IX_Homes_Uprn",
                table: "Homes",
                column: "Uprn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HomesOwned_YearFirstDay_Home",
                table: "HomesOwned",
                columns: new[] { "YearFirstDay", "Home" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_ComplaintId",
                table: "Improvements",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_DoneDay_DueDay",
                table: "Improvements",
                columns: new[] { "DoneDay", "DueDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_OwnerId_DoneDay_DueDay",
                table: "Improvements",
                columns: new[] { "OwnerId", "DoneDay", "DueDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Improvements_RecordedOn",
                table: "Improvements",
                column: "RecordedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Incidents_BackDay",
                table: "Incidents",
                column: "BackDay");

            migrationBuilder.CreateIndex(
                name: "IX_IntakeSources_TokenHash",
                table: "IntakeSources",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InternalNotes_ComplaintId_WrittenOn",
                table: "InternalNotes",
                columns: new[] { "ComplaintId", "WrittenOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Letters_ComplaintId_Number",
                table: "Letters",
                columns: new[] { "ComplaintId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Letters_Delivery_SentDay_IsSuperseded",
                table: "Letters",
                columns: new[] { "Delivery", "SentDay", "IsSuperseded" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_ComplaintId_Number",
                table: "Meetings",
                columns: new[] { "ComplaintId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_State_PlannedOn",
                table: "Meetings",
                columns: new[] { "State", "PlannedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_MemberEnquiries_AnsweredDay_ReceivedOn",
                table: "MemberEnquiries",
                columns: new[] { "AnsweredDay", "ReceivedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_MemberEnquiries_ComplaintId",
                table: "MemberEnquiries",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_MemberEnquiryNotes_EnquiryId",
                table: "MemberEnquiryNotes",
                column: "EnquiryId");

            migrationBuilder.CreateIndex(
                name: "IX_MorningMarks_Day",
                table: "MorningMarks",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_PersonId",
                table: "Needs",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_ReviewDay",
                table: "Needs",
                column: "ReviewDay");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_State",
                table: "Needs",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_NoteMentions_NoteId",
                table: "NoteMentions",
                column: "NoteId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteMentions_StaffId_ReadOn",
                table: "NoteMentions",
                columns: new[] { "StaffId", "ReadOn" });

            migrationBuilder.CreateIndex(
                name: "IX_OmbudsmanCases_ClosedDay",
                table: "OmbudsmanCases",
                column: "ClosedDay");

            migrationBuilder.CreateIndex(
                name: "IX_OmbudsmanCases_ComplaintId",
                table: "OmbudsmanCases",
                column: "ComplaintId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OmbudsmanCases_ListedDay",
                table: "OmbudsmanCases",
                column: "ListedDay");

            migrationBuilder.CreateIndex(
                name: "IX_OmbudsmanDeterminations_CaseId_Number",
                table: "OmbudsmanDeterminations",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OmbudsmanOrders_CaseId_Number",
                table: "OmbudsmanOrders",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OmbudsmanRequests_CaseId_Number",
                table: "OmbudsmanRequests",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OmbudsmanReturns_YearFirstDay_Number",
                table: "OmbudsmanReturns",
                columns: new[] { "YearFirstDay", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ComplaintId_State",
                table: "Outbox",
                columns: new[] { "ComplaintId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_LetterId",
                table: "Outbox",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SentOn",
                table: "Outbox",
                column: "SentOn");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_State_NextAttemptOn",
                table: "Outbox",
                columns: new[] { "State", "NextAttemptOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_To_State",
                table: "Outbox",
                columns: new[] { "To", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxAttachments_OutboxMessageId",
                table: "OutboxAttachments",
                column: "OutboxMessageId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxAttachments_StoredFileId",
                table: "OutboxAttachments",
                column: "StoredFileId");

            migrationBuilder.CreateIndex(
                name: "IX_ParagraphUses_ComplaintId_StageNumber",
                table: "ParagraphUses",
                columns: new[] { "ComplaintId", "StageNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_PastComplaints_ImportId",
                table: "PastComplaints",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_PastComplaints_IsInFigures",
                table: "PastComplaints",
                column: "IsInFigures");

            migrationBuilder.CreateIndex(
                name: "IX_PastComplaints_Source_Reference",
                table: "PastComplaints",
                columns: new[] { "Source", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PastImportFaults_ImportId_Id",
                table: "PastImportFaults",
                columns: new[] { "ImportId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PastImportRows_ImportId_Id",
                table: "PastImportRows",
                columns: new[] { "ImportId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PastImports_State",
                table: "PastImports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_People_Email",
                table: "People",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_People_MergedIntoId",
                table: "People",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_People_NameKey",
                table: "People",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_People_TelephoneKey",
                table: "People",
                column: "TelephoneKey");

            migrationBuilder.CreateIndex(
                name: "IX_PeopleChanges_PersonId",
                table: "PeopleChanges",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PeopleMerges_FromId",
                table: "PeopleMerges",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_PeopleMerges_IntoId",
                table: "PeopleMerges",
                column: "IntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Points_StageId_Number",
                table: "Points",
                columns: new[] { "StageId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublicDrafts_SavedOn",
                table: "PublicDrafts",
                column: "SavedOn");

            migrationBuilder.CreateIndex(
                name: "IX_PublicDrafts_TokenHash",
                table: "PublicDrafts",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publicity_Day",
                table: "Publicity",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_PublicStatements_FeedbackId",
                table: "PublicStatements",
                column: "FeedbackId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicStatements_ThemeId",
                table: "PublicStatements",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_PublicStatements_WithdrawnOn_ApprovedOn",
                table: "PublicStatements",
                columns: new[] { "WithdrawnOn", "ApprovedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_RedactionMarks_ComplaintId",
                table: "RedactionMarks",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Remedies_AwardState_DueDay",
                table: "Remedies",
                columns: new[] { "AwardState", "DueDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Remedies_ComplaintId_Number",
                table: "Remedies",
                columns: new[] { "ComplaintId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Remedies_State_DueDay_OwnerId",
                table: "Remedies",
                columns: new[] { "State", "DueDay", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReminderChoices_CalendarHash",
                table: "ReminderChoices",
                column: "CalendarHash");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Kind_From_Edition",
                table: "Reports",
                columns: new[] { "Kind", "From", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Representatives_ComplaintId",
                table: "Representatives",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Representatives_Evidence_RefusedOn",
                table: "Representatives",
                columns: new[] { "Evidence", "RefusedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Representatives_PersonId",
                table: "Representatives",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Representatives_UntilDay",
                table: "Representatives",
                column: "UntilDay");

            migrationBuilder.CreateIndex(
                name: "IX_RestrictionReviews_RestrictionId",
                table: "RestrictionReviews",
                column: "RestrictionId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleClaims_RoleId",
                table: "RoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "Roles",
                column: "NormalizedName",
                unique: true,
                filter: "[NormalizedName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RuleChanges_ById",
                table: "RuleChanges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SearchWords_Word_ComplaintId",
                table: "SearchWords",
                columns: new[] { "Word", "ComplaintId" });

            migrationBuilder.CreateIndex(
                name: "IX_SelfAssessments_PublishedOn",
                table: "SelfAssessments",
                column: "PublishedOn");

            migrationBuilder.CreateIndex(
                name: "IX_SelfAssessments_YearFirstDay_Edition",
                table: "SelfAssessments",
                columns: new[] { "YearFirstDay", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_ComplaintId",
                table: "ServiceRequests",
                column: "ComplaintId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceRequests_DoneDay_Due",
                table: "ServiceRequests",
                columns: new[] { "DoneDay", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_SignalDismissals_Key",
                table: "SignalDismissals",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Staff",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Name",
                table: "Staff",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Staff",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_StaffChanges_StaffId_On",
                table: "StaffChanges",
                columns: new[] { "StaffId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_StaffClaims_UserId",
                table: "StaffClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffDrafts_StaffId_FormKey",
                table: "StaffDrafts",
                columns: new[] { "StaffId", "FormKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffLogins_UserId",
                table: "StaffLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffRoles_RoleId",
                table: "StaffRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_Stages_ComplaintId_Number",
                table: "Stages",
                columns: new[] { "ComplaintId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandardParagraphs_Number_Revision",
                table: "StandardParagraphs",
                columns: new[] { "Number", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandardParagraphs_ReplacedDay",
                table: "StandardParagraphs",
                column: "ReplacedDay");

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_Hash",
                table: "StoredFiles",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_PublicDraftId",
                table: "StoredFiles",
                column: "PublicDraftId");

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_ComplaintId",
                table: "Submissions",
                column: "ComplaintId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedForms_SubmittedOn",
                table: "SubmittedForms",
                column: "SubmittedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_AnsweredOn",
                table: "Surveys",
                column: "AnsweredOn");

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_ComplaintId",
                table: "Surveys",
                column: "ComplaintId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_OfferedDay_Overall",
                table: "Surveys",
                columns: new[] { "OfferedDay", "Overall" });

            migrationBuilder.CreateIndex(
                name: "IX_Surveys_Way_PrintedDay",
                table: "Surveys",
                columns: new[] { "Way", "PrintedDay" });

            migrationBuilder.CreateIndex(
                name: "IX_ThemeComplaints_ComplaintId",
                table: "ThemeComplaints",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_ThemeComplaints_ThemeId_ComplaintId",
                table: "ThemeComplaints",
                columns: new[] { "ThemeId", "ComplaintId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Themes_EndedDay_ReviewDay",
                table: "Themes",
                columns: new[] { "EndedDay", "ReviewDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Trainings_StaffId_Kind",
                table: "Trainings",
                columns: new[] { "StaffId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_UpdatePlans_ComplaintId",
                table: "UpdatePlans",
                column: "ComplaintId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UpdatePlans_NextDue",
                table: "UpdatePlans",
                column: "NextDue");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "AccessAttempts");

            migrationBuilder.DropTable(
                name: "AssessmentRows");

            migrationBuilder.DropTable(
                name: "CalendarApplications");

            migrationBuilder.DropTable(
                name: "CaseFacts");

            migrationBuilder.DropTable(
                name: "CaseFiles");

            migrationBuilder.DropTable(
                name: "CaseHomes");

            migrationBuilder.DropTable(
                name: "CaseLinks");

            migrationBuilder.DropTable(
                name: "CaseParties");

            migrationBuilder.DropTable(
                name: "Concerns");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "ContractorReports");

            migrationBuilder.DropTable(
                name: "ContributionLinks");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "EqualityAnswered");

            migrationBuilder.DropTable(
                name: "EqualityAnswers");

            migrationBuilder.DropTable(
                name: "EqualitySecrets");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "EvidenceBundles");

            migrationBuilder.DropTable(
                name: "Extensions");

            migrationBuilder.DropTable(
                name: "FeedbackNotes");

            migrationBuilder.DropTable(
                name: "Hazards");

            migrationBuilder.DropTable(
                name: "HomeImportRows");

            migrationBuilder.DropTable(
                name: "HomesOwned");

            migrationBuilder.DropTable(
                name: "Improvements");

            migrationBuilder.DropTable(
                name: "Incidents");

            migrationBuilder.DropTable(
                name: "IntakeCalls");

            migrationBuilder.DropTable(
                name: "JobTurns");

            migrationBuilder.DropTable(
                name: "Letters");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "MemberEnquiryNotes");

            migrationBuilder.DropTable(
                name: "MorningMarks");

            migrationBuilder.DropTable(
                name: "Needs");

            migrationBuilder.DropTable(
                name: "NoteMentions");

            migrationBuilder.DropTable(
                name: "OmbudsmanDeterminations");

            migrationBuilder.DropTable(
                name: "OmbudsmanOrders");

            migrationBuilder.DropTable(
                name: "OmbudsmanRequests");

            migrationBuilder.DropTable(
                name: "OmbudsmanReturns");

            migrationBuilder.DropTable(
                name: "OutboxAttachments");

            migrationBuilder.DropTable(
                name: "ParagraphUses");

            migrationBuilder.DropTable(
                name: "PastImportFaults");

            migrationBuilder.DropTable(
                name: "PastImportRows");

            migrationBuilder.DropTable(
                name: "PeopleChanges");

            migrationBuilder.DropTable(
                name: "PeopleMerges");

            migrationBuilder.DropTable(
                name: "Points");

            migrationBuilder.DropTable(
                name: "Publicity");

            migrationBuilder.DropTable(
                name: "PublicStatements");

            migrationBuilder.DropTable(
                name: "RedactionMarks");

            migrationBuilder.DropTable(
                name: "ReferenceCounters");

            migrationBuilder.DropTable(
                name: "Remedies");

            migrationBuilder.DropTable(
                name: "ReminderChoices");

            migrationBuilder.DropTable(
                name: "Reports");

            migrationBuilder.DropTable(
                name: "Representatives");

            migrationBuilder.DropTable(
                name: "RestrictionReviews");

            migrationBuilder.DropTable(
                name: "RoleClaims");

            migrationBuilder.DropTable(
                name: "SearchWords");

            migrationBuilder.DropTable(
                name: "ServiceRequests");

            migrationBuilder.DropTable(
                name: "SignalDismissals");

            migrationBuilder.DropTable(
                name: "StaffChanges");

            migrationBuilder.DropTable(
                name: "StaffClaims");

            migrationBuilder.DropTable(
                name: "StaffDrafts");

            migrationBuilder.DropTable(
                name: "StaffLogins");

            migrationBuilder.DropTable(
                name: "StaffRoles");

            migrationBuilder.DropTable(
                name: "StaffTokens");

            migrationBuilder.DropTable(
                name: "StandardParagraphs");

            migrationBuilder.DropTable(
                name: "Submissions");

            migrationBuilder.DropTable(
                name: "SubmittedForms");

            migrationBuilder.DropTable(
                name: "Surveys");

            migrationBuilder.DropTable(
                name: "ThemeComplaints");

            migrationBuilder.DropTable(
                name: "Trainings");

            migrationBuilder.DropTable(
                name: "UpdatePlans");

            migrationBuilder.DropTable(
                name: "SelfAssessments");

            migrationBuilder.DropTable(
                name: "RuleChanges");

            migrationBuilder.DropTable(
                name: "PastComplaints");

            migrationBuilder.DropTable(
                name: "Homes");

            migrationBuilder.DropTable(
                name: "ContractorInvolvements");

            migrationBuilder.DropTable(
                name: "Contributions");

            migrationBuilder.DropTable(
                name: "HomeImports");

            migrationBuilder.DropTable(
                name: "IntakeSources");

            migrationBuilder.DropTable(
                name: "MemberEnquiries");

            migrationBuilder.DropTable(
                name: "InternalNotes");

            migrationBuilder.DropTable(
                name: "OmbudsmanCases");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "StoredFiles");

            migrationBuilder.DropTable(
                name: "Stages");

            migrationBuilder.DropTable(
                name: "Feedback");

            migrationBuilder.DropTable(
                name: "ContactRestrictions");

            migrationBuilder.DropTable(
                name: "Roles");

            migrationBuilder.DropTable(
                name: "Themes");

            migrationBuilder.DropTable(
                name: "Staff");

            migrationBuilder.DropTable(
                name: "PastImports");

            migrationBuilder.DropTable(
                name: "Contractors");

            migrationBuilder.DropTable(
                name: "PublicDrafts");

            migrationBuilder.DropTable(
                name: "Complaints");

            migrationBuilder.DropTable(
                name: "People");
        }
    }
}
