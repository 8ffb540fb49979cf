using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ComplaintsPortal.TestSupport.Mail;

/// <summary>Where the server breaks the connection off.</summary>
public enum BreakAt
{
    Never,
    Greeting,
    Envelope,
    MiddleOfText,

    /// <summary>The text is taken and kept, but the answer never comes: the case in which nobody knows.</summary>
    AfterText,
}

/// <summary>A mail server on this machine that speaks SMTP (RFC 5321, AUTH PLAIN and LOGIN, STARTTLS) and can be told to misbehave.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string From, string To, Eml Mail)> _mails = new();
    private CancellationTokenSource _running = new();
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    public int Port { get; private set; }

    public IReadOnlyList<(string From, string To, Eml Mail)> Mails => [.. _mails];

    public BreakAt BreakAt { get; set; }

    /// <summary>Instead of 220.</summary>
    public string Greeting { get; set; } = "220 test ESMTP";

    /// <summary>Answer to a recipient; null takes everybody.</summary>
    public Func<string, string?> OnRecipient { get; set; } = _ => null;

    public string AnswerToSender { get; set; } = "250 ok";

    public string AnswerToText { get; set; } = "250 taken";

    /// <summary>Offered when set.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>User and password that are asked for when set.</summary>
    public (string User, string Password)? Account { get; set; }

    public int Connections { get; private set; }

    public int Encrypted { get; private set; }

    public static SmtpServer Start()
    {
        var server = new SmtpServer();
        server.Up();
        return server;
    }

    /// <summary>Listens (again), on the same port as before.</summary>
    public void Up()
    {
        _running = new CancellationTokenSource();
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync(_listener, _running.Token);
    }

    public async Task DownAsync()
    {
        await _running.CancelAsync();
        _listener?.Stop();
        await _accepting;
    }

    public async ValueTask DisposeAsync()
    {
        await DownAsync();
        _running.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(cancellationToken);
                Connections++;
                _ = TalkAsync(client, cancellationToken);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using (client)
        {
            try
            {
                await new Talk(this, client.GetStream()).RunAsync(cancellationToken);
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
            {
                // The other side went away, or we did.
            }
        }
    }

    private sealed class Talk(SmtpServer server, Stream stream)
    {
        private Stream _stream = stream;
        private bool _encrypted;
        private bool _signedIn;
        private string _from = "";
        private string _to = "";

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            if (server.BreakAt == BreakAt.Greeting)
            {
                return;
            }

            await SayAsync(server.Greeting);
            while (await ReadLineAsync(cancellationToken) is { } line)
            {
                var word = line.Split(' ', ':')[0].ToUpperInvariant();
                if (word == "QUIT")
                {
                    await SayAsync("221 bye");
                    return;
                }

                if (!await AnswerAsync(word, line, cancellationToken))
                {
                    return;
                }
            }
        }

        private async Task<bool> AnswerAsync(string word, string line, CancellationToken cancellationToken)
        {
            switch (word)
            {
                case "EHLO" or "HELO":
                    await SayAsync(Features());
                    return true;
                case "STARTTLS" when server.Certificate is { } certificate:
                    await SayAsync("220 go ahead");
                    var tls = new SslStream(_stream);
                    await tls.AuthenticateAsServerAsync(certificate);
                    _stream = tls;
                    _encrypted = true;
                    server.Encrypted++;
                    return true;
                case "AUTH":
                    await SignInAsync(line, cancellationToken);
                    return true;
                case "MAIL" when server.Account is not null && !_signedIn:
                    await SayAsync("530 5.7.0 sign in first");
                    return true;
                case "MAIL":
                    _from = Between(line);
                    await SayAsync(server.AnswerToSender);
                    return true;
                case "RCPT" when server.BreakAt == BreakAt.Envelope:
                    return false;
                case "RCPT":
                    _to = Between(line);
                    await SayAsync(server.OnRecipient(_to) ?? "250 ok");
                    return true;
                case "DATA":
                    return await TakeTextAsync(cancellationToken);
                case "RSET" or "NOOP":
                    await SayAsync("250 ok");
                    return true;
                default:
                    await SayAsync("502 not here");
                    return true;
            }
        }

        private string Features()
        {
            List<string> features = ["test", "8BITMIME", "SMTPUTF8"];
            if (server.Certificate is not null && !_encrypted)
            {
                features.Add("STARTTLS");
            }

            if (server.Account is not null)
            {
                features.Add("AUTH LOGIN PLAIN");
            }

            return string.Join("\r\n", features.Select((feature, index) => $"250{(index == features.Count - 1 ? ' ' : '-')}{feature}"));
        }

        private async Task SignInAsync(string line, CancellationToken cancellationToken)
        {
            var parts = line.Split(' ');
            var user = parts.Length > 2 ? parts[2] : await AskAsync("VXNlcm5hbWU6", cancellationToken);
            var password = await AskAsync("UGFzc3dvcmQ6", cancellationToken);
            _signedIn = (Text(user), Text(password)) == server.Account;
            await SayAsync(_signedIn ? "235 welcome" : "535 5.7.8 wrong password");

            static string Text(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        }

        private async Task<string> AskAsync(string prompt, CancellationToken cancellationToken)
        {
            await SayAsync("334 " + prompt);
            return await ReadLineAsync(cancellationToken) ?? "";
        }

        private async Task<bool> TakeTextAsync(CancellationToken cancellationToken)
        {
            await SayAsync("354 end with a dot");
            var text = new StringBuilder();
            while (await ReadLineAsync(cancellationToken) is { } line && line != ".")
            {
                text.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
                if (server.BreakAt == BreakAt.MiddleOfText)
                {
                    return false;
                }
            }

            if (server.AnswerToText.StartsWith('2'))
            {
                server._mails.Enqueue((_from, _to, Eml.Parse(text.ToString())));
            }

            if (server.BreakAt == BreakAt.AfterText)
            {
                return false;
            }

            await SayAsync(server.AnswerToText);
            return true;
        }

        private async Task SayAsync(string answer)
        {
            await _stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\r\n"));
            await _stream.FlushAsync();
        }

        // Byte by byte, so that nothing is read that belongs to the encrypted stream.
        private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            var line = new List<byte>();
            var one = new byte[1];
            while (await _stream.ReadAsync(one, cancellationToken) == 1)
            {
                if (one[0] == '\n')
                {
                    return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
                }

                line.Add(one[0]);
            }

            return null;
        }

        private static string Between(string line) => line.Contains('<', StringComparison.Ordinal) ? line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)] : line;
    }
}
